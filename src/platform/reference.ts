import { randomBytes } from 'node:crypto'

/** No I, L, O, U: what is read out or copied by hand stays what it was. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eighty bits by chance, for people to write down: "7KQ4-0ZXM-T2N8-VB5C". */
export function makeReference(): string {
  const letters = Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join('')
  return letters.replaceAll(/.{4}(?=.)/g, '$&-')
}

/** What somebody typed, brought to the form it was given out in; null where it cannot be one. */
export function readReference(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[\s.–-]/g, '')
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(letters) ? letters.replaceAll(/.{4}(?=.)/g, '$&-') : null
}
