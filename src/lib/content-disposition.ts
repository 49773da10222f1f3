import { slugify } from './text.ts'

/**
 * A Content-Disposition header (RFC 6266): the name in UTF-8 (RFC 8187) for every present browser, and before it a
 * name in ASCII for whoever reads no other. "Báo cáo.pdf" → `attachment; filename="bao-cao.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf`.
 */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const dot = name.lastIndexOf('.')
  const stem = slugify(dot > 0 ? name.slice(0, dot) : name) || 'tep'
  const ending = dot > 0 ? slugify(name.slice(dot + 1)) : ''
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${ending ? `${stem}.${ending}` : stem}"; filename*=UTF-8''${encoded}`
}
