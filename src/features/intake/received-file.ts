import type { PdfSignature } from '#lib/pdf-signatures/index.ts'
import type { Tone } from '#ui/index.ts'

export type FileState =
  | 'receiving'
  | 'waiting'
  | 'read'
  | 'unpacked'
  | 'unreadable'
  | 'refused'
  | 'infected'
  | 'discarded'
export type Scan = 'off' | 'waiting' | 'clean' | 'infected'

/** A file that somebody handed in, from its first byte to what was read in it. */
export interface ReceivedFile {
  id: string
  name: string
  /** Bytes, as the sender announced them and as they arrived in the end. */
  declaredBytes: number
  kind: string | null
  mime: string | null
  sha256: string | null
  state: FileState
  /** What was noticed, as codes of `lib/file-kinds`. */
  remarks: string[]
  /** The sentence that says why nothing could be read, or why the file was not taken. */
  reason: string | null
  scan: Scan
  pages: number | null
  /** While pictures of pages are read: how many are done. */
  pagesRead: number
  readSeconds: number | null
  /** As they were verified when the file was read. */
  signatures: PdfSignature[]
  /** The archive it came out of. */
  archiveId: string | null
  /** What the file was sent for, in the words of the feature that asked for it; null is a document of its own. */
  meantFor: string | null
  divisionId: string | null
  uploadedBy: string
  at: Date
  stateSince: Date
}

export const looks: Record<FileState, { label: string; tone: Tone }> = {
  receiving: { label: 'Đang nhận', tone: 'neutral' },
  waiting: { label: 'Đang đọc', tone: 'progress' },
  read: { label: 'Đã đọc', tone: 'good' },
  unpacked: { label: 'Đã giải nén', tone: 'good' },
  unreadable: { label: 'Không đọc được', tone: 'warning' },
  refused: { label: 'Bị từ chối', tone: 'stopped' },
  infected: { label: 'Có mã độc', tone: 'stopped' },
  discarded: { label: 'Đã bỏ', tone: 'neutral' },
}

/** Nothing is known of it yet: it still lies among the incoming files. */
export const isUnderWay = ({ state }: Pick<ReceivedFile, 'state'>): boolean =>
  state === 'receiving' || state === 'waiting'

/** What may be shown to others: kept, and looked at where a scanner is set. */
export const isSafe = (file: Pick<ReceivedFile, 'state' | 'scan' | 'sha256'>): boolean =>
  isKept(file) && (file.scan === 'off' || file.scan === 'clean')

/** Its bytes lie among the kept files. */
export const isKept = ({ state, sha256 }: Pick<ReceivedFile, 'state' | 'sha256'>): boolean =>
  sha256 !== null && (state === 'read' || state === 'unreadable')

const daysKept = 7

/** So long the one who sends it may go on with what broke off. */
export const keptUntil = ({ stateSince }: Pick<ReceivedFile, 'stateSince'>): Date =>
  new Date(stateSince.getTime() + daysKept * 24 * 60 * 60 * 1000)

/** Where the bytes lie once they are kept; equal bytes lie there once. */
export const keyOf = (sha256: string): string => `received/${sha256.slice(0, 2)}/${sha256}`
export const contentKeyOf = (sha256: string): string => `${keyOf(sha256)}.content.json`

/** Announced beside the control, and held to. */
export const mostFiles = 50
