import { RuleBroken } from '#platform/errors.ts'
import type { DocumentState } from '../document.ts'

/** What a file is to its document. A former original stays beside the one that took its place. */
export type FileRole = 'original' | 'former' | 'attachment' | 'rendition'

export const roleNames: Record<FileRole, string> = {
  original: 'Bản gốc',
  former: 'Bản gốc trước, đã thay',
  attachment: 'Tệp kèm theo',
  rendition: 'Bản định dạng mở',
}

export const fileRoles = Object.keys(roleNames) as readonly FileRole[]

/** What the head confirms stands fast; an open rendition changes nothing of it and may come later. */
export function whyNotAttach(state: DocumentState, role: FileRole): string | null {
  if (role === 'former') return 'Không rõ vai trò của tệp.'
  if (state === 'discarded') return 'Văn bản này đã bỏ.'
  const stands = state !== 'registered' && state !== 'complete'
  return stands && role !== 'rendition'
    ? 'Văn bản đã được xác nhận nên chỉ thêm được bản định dạng mở; sai nội dung thì ban hành văn bản thay thế hoặc đính chính.'
    : null
}

const openKinds: readonly string[] = ['odt', 'ods', 'odp']

export const isOpenKind = (kind: string | null): boolean => kind !== null && openKinds.includes(kind)

/**
 * An open rendition goes before the public without a second pair of eyes, so nothing passes for one that people cannot write in freely.
 * `kind` is what its bytes say; before they are read, what its name ends in.
 */
export const whyNotRendition = (role: string, kind: string | null): string | null =>
  role === 'rendition' && !isOpenKind(kind)
    ? 'Bản định dạng mở phải là tệp ODT, ODS hoặc ODP. Hãy lưu tệp dưới dạng đó rồi gửi lại.'
    : null

export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Throws what the person reads where this file cannot join this document. */
export function meantForDocument({ id, state }: { id: string; state: DocumentState }, role: string): string {
  const known = Object.hasOwn(roleNames, role) ? (role as FileRole) : 'former'
  const refusal = whyNotAttach(state, known)
  if (refusal !== null) throw new RuleBroken(refusal)
  return meantFor(id, known)
}

/** How intake is told what a file is sent for, and back. */
export const meantFor = (documentId: string, role: FileRole): string => `document:${documentId}:${role}`

export function readMeant(meant: string | null): { documentId: string; role: FileRole } | null {
  const [, documentId, role] = /^document:([0-9a-f-]{36}):(\w+)$/.exec(meant ?? '') ?? []
  return documentId !== undefined && role !== undefined && Object.hasOwn(roleNames, role)
    ? { documentId, role: role as FileRole }
    : null
}
