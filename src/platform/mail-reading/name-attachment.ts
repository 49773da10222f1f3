import { normaliseText } from '#lib/text.ts'

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
  'text/calendar': 'ics',
  'message/delivery-status': 'txt',
}

/** As its sender called it, without folders and without what no name has; by its kind where it has no name. */
export function nameAttachment(name: string | undefined, type: string, position: number): string {
  const own = normaliseText(name ?? '')
    .split(/[\\/]/)
    .at(-1)
    ?.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()
  if (own) return own.slice(-200)
  return `tep-kem-theo-${position}.${endings[type] ?? 'bin'}`
}
