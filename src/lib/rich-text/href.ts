const schemes = ['http:', 'https:', 'mailto:', 'tel:']
const base = 'https://here.invalid'

/**
 * The address of a link as it may stand in a page, or null where it must not: only http, https, mailto, tel, paths of
 * this site and anchors. What cannot be seen around it is dropped: no-break spaces come along with pasted addresses.
 * Browsers drop tabs and line ends inside an address and take `\` for `/`, so it is read the way they read it (WHATWG
 * URL) and never by pattern.
 */
export function safeHref(raw: string): string | null {
  const href = raw.replaceAll(/[\t\n\r]/g, '').replaceAll(/^[\p{C}\p{Z}]+|[\p{C}\p{Z}]+$/gu, '')
  if (href === '' || !URL.canParse(href, base)) return null
  const url = new URL(href, base)
  const isAbsolute = URL.canParse(href)
  if (isAbsolute ? !schemes.includes(url.protocol) : url.origin !== base) return null
  if (url.username !== '' || url.password !== '') return null
  if (isAbsolute && url.protocol.startsWith('http') && !/^https?:\/\//i.test(href)) return null
  return href
    .replaceAll(' ', '%20')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll('"', '%22')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replaceAll('\\', '%5C')
}

export const isExternal = (href: string): boolean => /^https?:/i.test(href)
