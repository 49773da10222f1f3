import { endings, mimes, type Kind } from './kinds.ts'
import { findInOle } from './ole.ts'
import type { Found } from './found.ts'
import type { Remark } from './remarks.ts'
import { findInText } from './text.ts'
import { findInZip } from './zip.ts'

export interface Recognised {
  kind: Kind
  mime: string
  remarks: Remark[]
}

/**
 * Decides what a file is by its bytes; the name only tells whether it is called what it is, CSV from other text, and what
 * lies under a password.
 */
export function recogniseFile(name: string, bytes: Uint8Array): Recognised {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const { kind, remarks = [] } = find(name, ending, bytes)
  const isNamed = kind === 'unknown' || endings[kind].includes(ending)
  return { kind, mime: mimes[kind], remarks: isNamed ? remarks : [...remarks, 'wrong-ending'] }
}

const unknown = (...remarks: Remark[]): Found => ({ kind: 'unknown', remarks })

function find(name: string, ending: string, bytes: Uint8Array): Found {
  if (/^(~\$|\.~lock\.)/.test(name)) return unknown('lock-file')
  // A transfer that broke off may leave a file of the right length with nothing in it.
  if (bytes.every((byte) => byte === 0)) return unknown('empty')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.subarray(0, 1100).toString('latin1')
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return findInZip(bytes)
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1')) return findInOle(buffer, ending)
  if (start.startsWith('{\\rtf')) return { kind: 'rtf' }
  const known = findPicture(start) ?? findByMark(start)
  if (known) return known
  if (!/^\s*</.test(start) && start.slice(0, 1024).includes('%PDF-')) return findInPdf(buffer)
  return findInText(ending, buffer)
}

function findPicture(start: string): Found | null {
  if (start.startsWith('\u00FF\u00D8\u00FF')) return { kind: 'jpg' }
  if (start.startsWith('\u0089PNG\r\n')) return { kind: 'png' }
  if (/^GIF8[79]a/.test(start)) return { kind: 'gif' }
  if (/^RIFF....WEBP/s.test(start)) return { kind: 'webp' }
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return { kind: 'tif' }
  return null
}

const programs = ['MZ', '\u007FELF', 'L\0\0\0\u0001\u0014\u0002\0']
const archives = ['Rar!\u001A', '7z\u00BC\u00AF', '\u001F\u008B', 'BZh', '\u00FD7zXZ']

/** What begins like this may be text all the same, but text has no zeros. */
function findByMark(start: string): Found | null {
  if (!start.includes('\0')) return start.startsWith('#!/') ? unknown('program') : null
  if (programs.some((mark) => start.startsWith(mark))) return unknown('program')
  return archives.some((mark) => start.startsWith(mark)) ? unknown('other-archive') : null
}

/** Names in the file's plain parts; what hides in a compressed object stream a viewer still may run, so the browser's own viewer shows PDFs. */
function findInPdf(buffer: Buffer): Found {
  const isActive = ['/JavaScript', '/Launch', '/EmbeddedFile'].some((mark) => buffer.includes(mark))
  return { kind: 'pdf', remarks: isActive ? ['active'] : [] }
}
