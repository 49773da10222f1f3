/** Rich text. `html` has passed the sanitiser of lib/rich-text; nothing else may be given here. */
export function Prose({ html, lang }: { html: string; lang?: string | undefined }) {
  return <div class="prose" lang={lang} dangerouslySetInnerHTML={{ __html: boxTables(html) }} />
}

/**
 * A wide table scrolls in a box of its own, which a keyboard can reach and which says what the table is about. In
 * sanitised HTML every "<" of text and of attribute values is escaped, so what looks like a tag is one.
 */
const boxTables = (html: string): string =>
  html.replaceAll(
    /<table(?=[\s>]).*?<\/table>/gs,
    (table) =>
      `<div class="table-box" role="group" aria-label="${nameTable(table)}" tabindex="0">${table}</div>`,
  )

/** Its caption, else the heads of its columns: whoever listens hears before the table what is in it. */
function nameTable(table: string): string {
  const [caption] = findTexts(table, 'caption')
  const name = caption ?? findTexts(/<tr.*?<\/tr>/s.exec(table)?.[0] ?? '', 'th').join(', ')
  return name === '' ? 'Bảng' : `Bảng: ${name}`
}

const findTexts = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?=[\\s>])[^>]*>(.*?)</${tag}>`, 'gs'))]
    .map(([, text = '']) =>
      text
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll('"', '&quot;')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
