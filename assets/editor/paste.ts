/**
 * What other programs put on the clipboard, as the plain HTML that the editor's schema understands. Word writes lists as
 * paragraphs with `mso-list` in their style, and everything else in styles too; the schema drops those by itself.
 */
export function cleanPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(
    html.replaceAll(/<\/?o:p[^>]*>|<!--.*?-->/gs, ''),
    'text/html',
  )
  for (const heading of body.querySelectorAll('h1')) rename(heading, 'h2')
  for (const heading of body.querySelectorAll('h5, h6')) rename(heading, 'h4')
  // Google Docs wraps the whole clipboard in a <b> that is not bold.
  for (const wrapper of body.querySelectorAll<HTMLElement>('b, strong'))
    if (/^(normal|[1-5]00)$/.test(wrapper.style.fontWeight)) wrapper.replaceWith(...wrapper.childNodes)
  for (const item of body.querySelectorAll<HTMLElement>('p[style*="mso-list"]')) joinList(item)
  for (const picture of body.querySelectorAll('img:not([src^="/tep/"])')) picture.remove()
  return body.innerHTML
}

function rename(old: Element, tag: string): void {
  const renamed = document.createElement(tag)
  renamed.append(...old.childNodes)
  old.replaceWith(renamed)
}

/** A paragraph that Word shows as an item becomes one: of the list before it where there is one, at its level. */
function joinList(paragraph: HTMLElement): void {
  const style = paragraph.getAttribute('style') ?? ''
  const level = Number(/level(\d)/.exec(style)?.[1] ?? 1)
  const marker = paragraph.querySelector<HTMLElement>(
    '[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]',
  )
  const tag = /^\s*[\p{L}\d]{1,3}[.)]/u.test(marker?.textContent ?? '') ? 'ol' : 'ul'
  marker?.remove()
  const item = document.createElement('li')
  item.append(...paragraph.childNodes)
  let before = paragraph.previousElementSibling
  for (let depth = 1; depth < level && before?.lastElementChild; depth++) {
    const inner = before.lastElementChild.lastElementChild
    if (!inner || !/^[OU]L$/.test(inner.tagName)) before.lastElementChild.append(document.createElement(tag))
    before = before.lastElementChild.lastElementChild
  }
  if (before?.tagName.toLowerCase() === tag && paragraph.previousElementSibling?.matches('ul, ol')) {
    before.append(item)
    paragraph.remove()
    return
  }
  const list = document.createElement(tag)
  list.append(item)
  paragraph.replaceWith(list)
}
