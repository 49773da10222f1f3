/** Rich text. `html` has passed the sanitiser of lib/rich-text; nothing else may be given here. */
export function Prose({ html, lang }: { html: string; lang?: string | undefined }) {
  return <div class="prose" lang={lang} dangerouslySetInnerHTML={{ __html: boxTables(html) }} />
}

/**
 * A wide table scrolls in a box of its own, which a keyboard can reach. In sanitised HTML every "<" of text and of
 * attribute values is escaped, so what looks like a tag is one.
 */
function boxTables(html: string): string {
  return html
    .replaceAll(
      /<table(?=[\s>])/g,
      '<div class="table-box" role="group" aria-label="Bảng" tabindex="0"><table',
    )
    .replaceAll('</table>', '</table></div>')
}
