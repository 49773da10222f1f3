import type { FocalPoint } from '#lib/focal-point.ts'
import { formatBytes } from '#lib/text.ts'

/** An uploaded file. The original is kept as it came; what readers see of a picture is drawn from it anew. */
export interface Medium {
  id: string
  kind: 'image' | 'file'
  name: string
  mime: string
  bytes: number
  sha256: string
  /** Pixels, as the picture is seen (turned upright); null for what is no picture. */
  width: number | null
  height: number | null
  uploadedBy: string
  divisionId: string | null
  at: Date
}

export const widths = [480, 960, 1600] as const
export type Width = (typeof widths)[number]
export const formats = ['avif', 'webp', 'jpeg'] as const
export type Format = (typeof formats)[number]

/** What is drawn of a picture: the whole in one width, or the crop that other sites show beside a link to a text. */
export type Drawing = { width: Width; format: Format } | { share: FocalPoint }

/** Pixels of the crop for other sites, as they ask for it. */
export const shareSize = { width: 1200, height: 630 } as const

/** Only WebP goes on moving, and the address of a picture does not say whether it moves: these kinds are not drawn as AVIF. */
export const mayMove = (mime: string): boolean => mime === 'image/gif' || mime === 'image/webp'

/** Mime type and the ending of the name, for each kind of file that is taken. */
export const accepted: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'image/avif': 'avif',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/rtf': 'rtf',
  'text/plain': 'txt',
  'text/csv': 'csv',
}

const endings = (of: 'image' | 'file') =>
  Object.entries(accepted).flatMap(([mime, ending]) =>
    mime.startsWith('image/') === (of === 'image') ? [ending] : [],
  )

/** For the `accept` attribute of a control. */
export const acceptOf = (of: 'image' | 'file'): string =>
  endings(of)
    .map((ending) => `.${ending}`)
    .join(',')

/** "Ảnh jpg, png, …", for the words beside a control that takes files. */
export const describeKinds = (of: 'image' | 'file'): string =>
  `${of === 'image' ? 'Ảnh' : 'Tệp'} ${endings(of).join(', ')}`

/** The whole sentence beside a control: kinds and size. `limit` in bytes. */
export const describeLimit = (of: 'image' | 'file', limit: number): string =>
  `${describeKinds(of)}; mỗi tệp tối đa ${formatBytes(limit)}.`

/** A name without folders and without what file systems or headers cannot carry; its ending is that of its content. */
export function nameFor(given: string, mime: string): string {
  const ending = accepted[mime] ?? 'bin'
  const plain = (given.split(/[\\/]/).at(-1) ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll(/["<>:|?*#%]/g, '-')
    .trim()
  const [, stem = plain, old = ''] = /^(.*)\.([^.]{1,5})$/.exec(plain) ?? []
  const kept = isSpelling(old.toLowerCase(), ending) ? old.toLowerCase() : ending
  const short = Array.from(stem.replaceAll(/^\.+|[. ]+$/g, '') || 'tep')
    .slice(0, 150)
    .join('')
  return `${short}.${kept}`
}

const spellings = [
  ['jpg', 'jpeg'],
  ['tif', 'tiff'],
]
const isSpelling = (one: string, other: string) =>
  one === other || spellings.some((same) => same.includes(one) && same.includes(other))
