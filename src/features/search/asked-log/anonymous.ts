const longest = 120

/** Stands where something was left out. */
export const hidden = '…'

/**
 * A question as it may be kept: small, one space between words, without what may name a person: addresses of mail, and long
 * numbers, which are telephones, identity cards and accounts. Numbers of documents are shorter.
 */
export const anonymous = (text: string): string =>
  Array.from(
    text
      .toLowerCase()
      .replaceAll(/\S+@\S+/g, hidden)
      .replaceAll(/\+?\(?\d(?:[ .()-]{0,2}\d){7,}/g, hidden)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
    .slice(0, longest)
    .join('')
