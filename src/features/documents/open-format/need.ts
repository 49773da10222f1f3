import type { Kind } from '#lib/file-kinds/index.ts'
import type { OpenKind } from '#platform/office/index.ts'
import { isOpenKind } from '../files/role.ts'
import type { AttachedFile, DocumentRecord } from '../queries.ts'

/** The open format of each kind that people go on writing in. PDFs and pictures are only read. */
const openKinds: Partial<Record<Kind, OpenKind>> = {
  docx: 'odt',
  doc: 'odt',
  rtf: 'odt',
  txt: 'odt',
  xlsx: 'ods',
  xls: 'ods',
  csv: 'ods',
  pptx: 'odp',
  ppt: 'odp',
}

export const openKindOf = ({ kind }: Pick<AttachedFile, 'kind'>): OpenKind | null =>
  openKinds[kind as Kind] ?? null

/** The files that the public may edit and that have no open rendition beside them. */
export function listLacking<File extends Pick<AttachedFile, 'kind' | 'role'>>(
  files: readonly File[],
): File[] {
  const open = new Set(files.filter(isOpen).map(({ kind }) => kind))
  return files.filter((file) => {
    const wanted = openKindOf(file)
    return (file.role === 'original' || file.role === 'attachment') && wanted !== null && !open.has(wanted)
  })
}

/** A former original is kept, and is no rendition of what took its place. */
const isOpen = ({ kind, role }: Pick<AttachedFile, 'kind' | 'role'>): boolean =>
  role !== 'former' && isOpenKind(kind)

export type Openness = 'read-only' | 'open' | 'excepted' | 'lacking'

/** How a published document stands to art. 9.1. */
export function opennessOf(
  { openFormatException }: Pick<DocumentRecord, 'openFormatException'>,
  files: readonly Pick<AttachedFile, 'kind' | 'role'>[],
): Openness {
  if (listLacking(files).length > 0) return openFormatException === null ? 'lacking' : 'excepted'
  return files.some(isOpen) ? 'open' : 'read-only'
}

export const opennessNames: Record<Openness, string> = {
  open: 'Có bản định dạng mở',
  'read-only': 'Chỉ để đọc, không cần bản mở',
  excepted: 'Có ngoại lệ được ghi lại',
  lacking: 'Còn thiếu bản định dạng mở',
}
