const assumed = 'iso-8859-1'
const replacement = /\uFFFD/g

/** How many letters could not be told. */
export const countLost = (text: string): number => text.match(replacement)?.length ?? 0

/**
 * A letter whose text is in bytes of an unnamed or a wrongly named charset, as old Vietnamese programs write it: rewritten so that
 * each byte stays one letter, from which the charset can be recognised. Only its heads change, and only for reading.
 */
export function keepBytesAsLetters(letter: Uint8Array): Buffer {
  const source = Buffer.from(letter).toString('latin1')
  const named = source
    .replaceAll(/charset\s*=\s*"?(?:us-ascii|ascii|utf-?8|unknown-8bit|x-unknown)"?/gi, `charset=${assumed}`)
    .replaceAll(
      /^content-type:[ \t]*text\/(?:plain|html)(?![^\r\n]*charset|[^\r\n]*\r?\n[ \t]+[^\r\n]*charset)/gim,
      (type) => `${type}; charset=${assumed}`,
    )
  const head = named.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const whole = /^content-type:/im.test(head)
    ? named
    : `Content-Type: text/plain; charset=${assumed}\r\n${named}`
  return Buffer.from(whole, 'latin1')
}
