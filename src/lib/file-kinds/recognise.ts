import { unpack } from '../file-text/packed.ts'
import { endings, mimes, type Kind } from './kinds.ts'
import type { Remark } from './remarks.ts'

export interface Recognised {
  kind: Kind
  mime: string
  remarks: Remark[]
}

type Found = { kind: Kind; remarks?: Remark[] }

/** Decides what a file is by its bytes; the name only tells whether it is called what it is, and CSV from other text. */
export function recogniseFile(name: string, bytes: Uint8Array): Recognised {
  const { kind, remarks = [] } =
    bytes.length === 0 ? { kind: 'unknown' as const, remarks: ['empty' as const] } : find(name, bytes)
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const isNamed = kind === 'unknown' || endings[kind].includes(ending)
  const all: Remark[] = [...remarks, ...(isNamed ? [] : (['wrong-ending'] as const))]
  if (name.startsWith('~$')) all.push('lock-file')
  return { kind, mime: mimes[kind], remarks: all }
}

function find(name: string, bytes: Uint8Array): Found {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1100))
  const start = head.toString('latin1')
  if (start.slice(0, 1024).includes('%PDF-')) return findInPdf(bytes)
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return findInZip(bytes)
  if (head.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return findInOle(bytes)
  if (start.startsWith('{\\rtf')) return { kind: 'rtf' }
  return findPicture(start) ?? findText(name, bytes)
}

function findPicture(start: string): Found | null {
  if (start.startsWith('\u00FF\u00D8\u00FF')) return { kind: 'jpg' }
  if (start.startsWith('\u0089PNG\r\n')) return { kind: 'png' }
  if (/^GIF8[79]a/.test(start)) return { kind: 'gif' }
  if (/^RIFF....WEBP/s.test(start)) return { kind: 'webp' }
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return { kind: 'tif' }
  return null
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Names in the file's plain parts; what hides in a compressed object stream a viewer still may run, so the browser's own viewer shows PDFs. */
function findInPdf(bytes: Uint8Array): Found {
  const buffer = asBuffer(bytes)
  const isActive = ['/JavaScript', '/Launch', '/EmbeddedFile'].some((mark) => buffer.includes(mark))
  return { kind: 'pdf', remarks: isActive ? ['active'] : [] }
}

const parts: readonly (readonly [name: string, kind: Kind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
]
const openKinds: readonly Kind[] = ['odt', 'ods', 'odp']

function findInZip(bytes: Uint8Array): Found {
  const unpacked = unpack(bytes, (name) => name === 'mimetype')
  if (!unpacked.ok) return { kind: 'zip', remarks: [unpacked.why] }
  const { names } = unpacked
  const mimetype = Buffer.from(unpacked.parts.get('mimetype') ?? [])
    .toString('latin1')
    .trim()
  const kind =
    openKinds.find((one) => mimes[one] === mimetype) ??
    parts.find(([part]) => names.includes(part))?.[1] ??
    'zip'
  const hasMacros = names.some(
    (name) => name.endsWith('vbaProject.bin') || (kind.startsWith('od') && name.startsWith('Basic/')),
  )
  return { kind, remarks: hasMacros ? ['macros'] : [] }
}

/** The streams by which an old Office file (OLE2) is known, in its directory as UTF-16. */
const streams: readonly (readonly [stream: string, kind: Kind])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

function findInOle(bytes: Uint8Array): Found {
  const buffer = asBuffer(bytes)
  const has = (stream: string) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (has('EncryptedPackage')) return { kind: 'docx', remarks: ['password'] }
  const kind = streams.find(([stream]) => has(stream))?.[1]
  if (!kind) return { kind: 'unknown', remarks: ['unknown'] }
  return { kind, remarks: has('_VBA_PROJECT') ? ['macros'] : [] }
}

/** Text has no control characters but those of lines; SVG and HTML are programs for a browser, and no documents. */
function findText(name: string, bytes: Uint8Array): Found {
  const sample = asBuffer(bytes).subarray(0, 64 * 1024)
  const isWide = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)
  const isBinary = !isWide && sample.some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte))
  if (isBinary) return { kind: 'unknown', remarks: ['unknown'] }
  if (/<(svg|html|script|!doctype html)\b/i.test(sample.subarray(0, 1000).toString('latin1')))
    return { kind: 'unknown', remarks: ['unknown'] }
  return { kind: /\.csv$/i.test(name) ? 'csv' : 'txt' }
}
