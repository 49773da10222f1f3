import { dayOf } from '#lib/days.ts'
import type { StateLook } from '#ui/index.ts'

interface KindWords {
  name: string
  many: string
  hint: string
}

export const kinds = {
  note: {
    name: 'Hướng dẫn',
    many: 'Hướng dẫn',
    hint: 'Cách thu thập, viết và cung cấp thông tin, như hướng dẫn hằng tháng. Còn lại trong danh mục.',
  },
  template: {
    name: 'Mẫu',
    many: 'Mẫu',
    hint: 'Mẫu để điền hoặc làm theo, thường có tệp kèm theo. Còn lại trong danh mục.',
  },
  message: {
    name: 'Thông báo',
    many: 'Thông báo',
    hint: 'Chỉ dành cho người nhận; không nằm trong danh mục chung.',
  },
} as const satisfies Record<string, KindWords>
export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as [Kind, ...Kind[]]

export interface NoteLink {
  /** Within the portal. */
  href: string
  label: string
}

export type NoteState = 'draft' | 'sent' | 'replaced' | 'discarded'

export const looks: Record<NoteState, StateLook> = {
  draft: { label: 'Bản nháp', tone: 'progress' },
  sent: { label: 'Đã gửi', tone: 'good' },
  replaced: { label: 'Đã thay bằng bản mới', tone: 'stopped' },
  discarded: { label: 'Đã bỏ', tone: 'neutral' },
}

export interface Standing {
  sentAt: Date | null
  discardedAt: Date | null
  remindedAt: Date | null
  /** The note that was sent in its place. */
  replacedBy: string | null
}

export function stateOf({ sentAt, discardedAt, replacedBy }: Omit<Standing, 'remindedAt'>): NoteState {
  if (discardedAt !== null) return 'discarded'
  if (sentAt === null) return 'draft'
  return replacedBy === null ? 'sent' : 'replaced'
}

export type Step = 'save' | 'discard' | 'send' | 'replace' | 'confirm' | 'remind'

const draftOnly = {
  draft: null,
  sent: 'Bản đã gửi không sửa được; muốn sửa, hãy lập bản thay thế.',
  replaced: 'Bản đã gửi không sửa được; muốn sửa, hãy lập bản thay thế.',
  discarded: 'Bản nháp này đã bỏ.',
} as const

const sentOnly = {
  draft: 'Bản này chưa gửi.',
  sent: null,
  replaced: 'Bản này đã được thay bằng bản mới.',
  discarded: 'Bản nháp này đã bỏ.',
} as const

/** Why the note cannot take the step from where it stands, or null. */
export function whyNotFrom(note: Standing, step: Step, now: Date): string | null {
  const state = stateOf(note)
  if (step === 'save' || step === 'discard' || step === 'send') return draftOnly[state]
  if (sentOnly[state] !== null || step !== 'remind') return sentOnly[state]
  const last = note.remindedAt ?? note.sentAt
  if (last === null || dayOf(last) !== dayOf(now)) return null
  return note.remindedAt === null
    ? 'Bản này mới gửi hôm nay; từ ngày mai mới nhắc lại được.'
    : 'Hôm nay đã nhắc; mỗi ngày chỉ nhắc một lần.'
}
