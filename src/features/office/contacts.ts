import type { Profile } from '#platform/profile.ts'

export interface Fact {
  /** Names the fact in every language: the key of its word. */
  id: 'office' | 'address' | 'mailingAddress' | 'phone' | 'fax' | 'website' | 'petitionEmail' | 'responsible'
  value: string
  href?: string
  toConfirm: boolean
}

export interface Contacts {
  title: string
  lead: string
  revisedOn: string
  grounds: readonly string[]
  facts: readonly Fact[]
  secretariat: string
  mailboxes: readonly { address: string; purpose: string }[]
  divisions: readonly {
    code: string
    name: string
    phone: { value: string; toConfirm: boolean } | null
    email: { value: string; toConfirm: boolean } | null
  }[]
  channels: readonly { key: string; name: string; purpose: string; href: string | null; toConfirm: boolean }[]
}

/** A number does not break over two lines. */
export const writePhone = (number: string): string => number.replaceAll(' ', '\u00A0')

export const telephone = (number: string): string => `tel:${number.replaceAll(/[^+\d]/g, '')}`

/**
 * The contact points in the office's language, or the same ones in another language of the profile. Addresses and
 * numbers stand in the profile once; a translation only brings the words.
 */
export function describeContacts(
  { office, pages: { contacts }, divisions, translations }: Profile,
  language: string,
): Contacts {
  const other = translations.find(({ code }) => code === language)
  const names = new Map(other?.names.divisions.map(({ code, name }) => [code, name]))
  const nameOf = (code: string) => names.get(code) ?? divisions.find((one) => one.code === code)?.name ?? code
  const shown = (stated: { value: string; unverified: boolean } | null) =>
    stated && { value: stated.value, toConfirm: stated.unverified }
  const secretariat = divisions.find(({ name }) => name === office.secretariat)?.code
  const facts: Fact[] = [
    { id: 'office', value: other?.office.name ?? office.name, toConfirm: false },
    {
      id: 'address',
      value: other?.office.address ?? office.address.value,
      toConfirm: office.address.unverified,
    },
    {
      id: 'mailingAddress',
      value: other?.contacts.mailingAddress ?? contacts.mailingAddress.value,
      toConfirm: contacts.mailingAddress.unverified,
    },
    {
      id: 'phone',
      value: writePhone(office.phone.value),
      href: telephone(office.phone.value),
      toConfirm: office.phone.unverified,
    },
    { id: 'fax', value: writePhone(office.fax.value), toConfirm: office.fax.unverified },
    {
      id: 'website',
      value: contacts.website.value,
      href: contacts.website.value,
      toConfirm: contacts.website.unverified,
    },
    {
      id: 'petitionEmail',
      value: contacts.petitionEmail.value,
      href: `mailto:${contacts.petitionEmail.value}`,
      toConfirm: contacts.petitionEmail.unverified,
    },
    { id: 'responsible', value: other?.office.responsible ?? office.responsible, toConfirm: false },
  ]
  const { title, lead, revisedOn, grounds } = other?.contacts ?? contacts
  return {
    title,
    lead,
    revisedOn,
    grounds,
    facts,
    secretariat: secretariat === undefined ? office.secretariat : nameOf(secretariat),
    mailboxes: other?.contacts.mailboxes ?? office.mailboxes,
    divisions: contacts.divisions.map(({ code, phone, email }) => ({
      code,
      name: nameOf(code),
      phone: shown(phone),
      email: shown(email),
    })),
    channels: contacts.channels.map((channel) => ({
      ...channel,
      ...other?.contacts.channels.find(({ key }) => key === channel.key),
    })),
  }
}
