/** Rich text. `html` has passed the sanitiser of lib/rich-text; nothing else may be given here. */
export function Prose({ html, lang }: { html: string; lang?: string | undefined }) {
  return <div class="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}
