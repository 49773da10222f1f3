import type { Change } from '#lib/register/index.ts'
import type { Tone } from '#ui/index.ts'

/** The office's own outgoing register, or a collection of central legal documents (art. 10.6). */
export type ImportKind = 'outgoing' | 'collection'
export type ImportState = 'checked' | 'applying' | 'applied' | 'discarded'

/**
 * What a row is: new, the same as in the database, other than there, not to be read; and what became of it: entered, its differences
 * decided on, dismissed.
 */
export type RowState = 'new' | 'same' | 'changed' | 'quarantined' | 'entered' | 'accepted' | 'dismissed'

/** The facts that a register can know better than the database. */
export const comparedFields = [
  'type',
  'issuedOn',
  'issuer',
  'abstract',
  'signerName',
  'signerPost',
  'recipients',
  'urgency',
  'effectiveFrom',
  'expiresOn',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** One fact that the register has otherwise; both as the database would hold them, several lines as one text. */
export interface Difference {
  field: ComparedField
  there: string
  here: string
}

export const kindNames: Record<ImportKind, string> = {
  outgoing: 'Sổ đăng ký văn bản đi của cơ quan',
  collection: 'Văn bản quy phạm pháp luật của trung ương',
}

export const importLooks: Record<ImportState, { label: string; tone: Tone }> = {
  checked: { label: 'Chờ xác nhận', tone: 'waiting' },
  applying: { label: 'Đang nhập', tone: 'progress' },
  applied: { label: 'Đã nhập', tone: 'good' },
  discarded: { label: 'Đã bỏ', tone: 'neutral' },
}

export const rowLooks: Record<RowState, { label: string; tone: Tone }> = {
  new: { label: 'Mới', tone: 'progress' },
  same: { label: 'Đã có, giống', tone: 'neutral' },
  changed: { label: 'Khác với cơ sở dữ liệu', tone: 'warning' },
  quarantined: { label: 'Để riêng, cần sửa', tone: 'stopped' },
  entered: { label: 'Đã vào sổ', tone: 'good' },
  accepted: { label: 'Đã quyết định', tone: 'good' },
  dismissed: { label: 'Đã bỏ qua', tone: 'neutral' },
}

export const changedFieldNames: Record<Change['field'], string> = {
  number: 'Số và ký hiệu',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  type: 'Loại văn bản',
}

/** Whether its rows may still be mended, accepted and dismissed. */
export const isOpen = (state: ImportState): boolean => state === 'checked' || state === 'applied'
