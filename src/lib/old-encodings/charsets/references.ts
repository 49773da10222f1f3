import { type Charset, type Piece } from './charset.ts'

const named: Readonly<Record<string, string>> = {
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  igrave: 'ì',
  iacute: 'í',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ugrave: 'ù',
  uacute: 'ú',
  yacute: 'ý',
}
const reference = /&(?:#(\d{2,6})|#[xX]([0-9a-fA-F]{2,5})|([A-Za-z][a-z]+));/g

/** The letter or sign that a reference of HTML names; those of `<`, `&` and quotes stay, since the text may be HTML. */
function letterOf(
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string | null {
  if (name !== undefined) {
    const small = named[name.toLowerCase()]
    return small === undefined ? null : /^[A-Z]/.test(name) ? small.toUpperCase() : small
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code >= 0xa0 && code <= 0xffff && (code < 0xd800 || code > 0xf8ff) ? String.fromCharCode(code) : null
}

function read(source: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of source.matchAll(reference)) {
    const letter = letterOf(match[1], match[2], match[3])
    if (letter === null) continue
    pieces.push(...Array.from(source.slice(at, match.index), (char) => ({ source: char, text: char })))
    pieces.push({ source: match[0], text: letter })
    at = match.index + match[0].length
  }
  return [...pieces, ...Array.from(source.slice(at), (char) => ({ source: char, text: char }))]
}

/** Numeric character references (`&#7841;`, `&#x1EA1;`) and the names of the Western letters (`&agrave;`). */
export const references: Charset = {
  read,
  write: (letter) => `&#${letter.codePointAt(0) ?? 0};`,
  words: /(?:\p{L}|&#?\w{2,8};)+/gu,
}
