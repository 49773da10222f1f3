/**
 * The shape of what the office says about itself: `pages/*.json` in its own language, `languages/<code>/*.json` in
 * others. Every text says when it was last revised and what it rests on; what nobody has confirmed is marked so.
 */
import { z } from 'zod'

const text = z.string().trim().min(1)
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là chữ thường không dấu, số và gạch nối')
const stated = z.strictObject({ value: text, unverified: z.boolean(), source: text.optional() })
const statedEmail = stated.extend({ value: z.email() })
/** What the office has yet to confirm is shown as such. */
const toConfirm = z.boolean().default(false)

/** Pages of the portal that a text may lead to. */
export const linkedPages = [
  'home',
  'search',
  'introduction',
  'organisation',
  'leaders',
  'contacts',
  'terms',
  'privacy',
  'accessibility',
  'reuse',
  'display',
  'shortcuts',
  'reportError',
  'siteMap',
  'siteMapXml',
  'feed',
  'feedRss',
  'feedJson',
  'english.introduction',
  'english.contacts',
] as const

const head = { title: text, lead: text, revisedOn: z.iso.date(), grounds: z.array(text) }

export const textPageFile = z.strictObject({
  ...head,
  parts: z
    .array(
      z.strictObject({
        /** The anchor of the part; the same in every language. */
        id: key,
        heading: text,
        paragraphs: z.array(text).default([]),
        items: z.array(text).default([]),
        links: z.array(z.strictObject({ page: z.enum(linkedPages), text })).default([]),
        toConfirm,
      }),
    )
    .min(1),
})

export const organisationPageFile = z.strictObject({
  ...head,
  divisions: z.array(z.strictObject({ code: text, functions: z.array(text).min(1), toConfirm })),
  /** What the editorial board does. */
  board: z.array(text).min(1),
})

export const leadersPageFile = z.strictObject({
  ...head,
  /** By the key of a leader of the committee or of a person of the office. */
  duties: z.array(z.strictObject({ key, duties: z.array(text).min(1), toConfirm })),
})

/** With address and phone of `office.json`, the five that NĐ 20/2008 art. 10 and 13 want published (R-211): none may be empty. */
export const contactsPageFile = z.strictObject({
  ...head,
  mailingAddress: stated,
  website: stated.extend({ value: z.url({ protocol: /^https?$/ }) }),
  petitionEmail: statedEmail,
  divisions: z.array(z.strictObject({ code: text, phone: stated.nullable(), email: statedEmail.nullable() })),
  /** R-132: every channel through which the office can be reached. */
  channels: z
    .array(
      z.strictObject({
        key,
        name: text,
        purpose: text,
        href: z.url({ protocol: /^(https?|mailto|tel)$/ }).nullable(),
        toConfirm,
      }),
    )
    .min(1),
})

export const officeInLanguageFile = z.strictObject({
  name: text,
  shortName: text,
  parent: text,
  responsible: text,
  address: text,
})

export const namesInLanguageFile = z.strictObject({
  divisions: z.array(z.strictObject({ code: text, name: text })),
  leaders: z.array(z.strictObject({ key, title: text })),
})

export const contactsInLanguageFile = z.strictObject({
  ...head,
  mailingAddress: text,
  mailboxes: z.array(z.strictObject({ address: z.email(), purpose: text })),
  channels: z.array(z.strictObject({ key, name: text, purpose: text })),
})

export type TextPage = z.output<typeof textPageFile>
export type LinkedPage = (typeof linkedPages)[number]
export type Stated = z.output<typeof stated>

export interface ProfilePages {
  introduction: TextPage
  terms: TextPage
  privacy: TextPage
  accessibility: TextPage
  reuse: TextPage
  organisation: z.output<typeof organisationPageFile>
  leaders: z.output<typeof leadersPageFile>
  contacts: z.output<typeof contactsPageFile>
}

/** Everything that the profile says in one further language; `code` is the name of its folder. */
export interface ProfileTranslation {
  code: string
  office: z.output<typeof officeInLanguageFile>
  names: z.output<typeof namesInLanguageFile>
  home: TextPage
  introduction: TextPage
  contacts: z.output<typeof contactsInLanguageFile>
}
