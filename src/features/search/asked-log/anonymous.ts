const longest = 120

/**
 * A question as it may be kept: small, one space between words, without what may name a person: addresses of mail, and long
 * numbers, which are telephones, identity cards and accounts. Numbers of documents are shorter.
 */
export const anonymous = (text: string): string =>
  Array.from(
    text
      .toLowerCase()
      .replaceAll(/\S+@\S+/g, '…')
      .replaceAll(/\+?\d(?:[ .-]?\d){7,}/g, '…')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
    .slice(0, longest)
    .join('')
