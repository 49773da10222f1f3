import type { Profile } from '#platform/profile.ts'

export interface ContactFact {
  term: string
  value: string
  href: string | null
  toConfirm: boolean
}

/** The five facts that stand on every page about petitions (NĐ 20/2008, arts 10, 13), and who takes them in. */
export function describeContact({ divisions, petitions }: Pick<Profile, 'divisions' | 'petitions'>) {
  const { address, mailingAddress, phone, website, email } = petitions.contact
  const fact = (
    term: string,
    { value, unverified }: typeof address,
    href: string | null = null,
  ): ContactFact => ({
    term,
    value,
    href,
    toConfirm: unverified,
  })
  return {
    hub: divisions.find(({ code }) => code === petitions.receivedBy)?.name ?? '',
    facts: [
      fact('Địa chỉ', address),
      fact('Địa chỉ nhận thư', mailingAddress),
      fact(
        'Điện thoại chuyên dùng',
        { ...phone, value: phone.value.replaceAll(' ', '\u00A0') },
        `tel:${phone.value.replaceAll(/[^\d+]/g, '')}`,
      ),
      fact('Trang thông tin điện tử', website, website.value),
      fact('Thư điện tử', email, `mailto:${email.value}`),
    ],
  }
}

export type Contact = ReturnType<typeof describeContact>
