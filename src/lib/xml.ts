/** A piece of XML, already escaped: text can never become markup on its way into a document. */
export interface Xml {
  readonly markup: string
}

type Content = Xml | string | null

/** Control characters that XML 1.0 has no way to write, or only discouraged ones. */
const unwritable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/gu

/** The text without what no XML can hold. */
export const dropUnwritable = (text: string): string => text.replaceAll(unwritable, '')

/** Nothing in it that must be escaped or left out, as in nearly every text: told at a third of the cost. */
const plain = /^[ !#-%'-;=?-~\u00A0-\uD7FF]*$/

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** Text between tags: line ends stay, but for the carriage return, which a reader would take for one. */
export const escapeText = (text: string): string =>
  plain.test(text) ? text : dropUnwritable(text).replaceAll(/[&<>\r]/g, (sign) => signs[sign] ?? sign)

const escapeAttribute = (text: string): string =>
  plain.test(text) ? text : dropUnwritable(text).replaceAll(/[&<>"\n\r\t]/g, (sign) => signs[sign] ?? sign)

/** An element; names are the program's own. Null among the contents is left out. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...contents: readonly Content[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
  const inside = contents.map((content) =>
    content === null ? '' : typeof content === 'string' ? escapeText(content) : content.markup,
  )
  const within = inside.join('')
  return { markup: `<${name}${written.join('')}${within === '' ? '/>' : `>${within}</${name}>`}` }
}

/** The whole document, in UTF-8. */
export const writeXml = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`
