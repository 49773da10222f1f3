import type { TimelineItem } from '#ui/index.ts'

export interface DocumentEvent {
  at: Date
  actorName: string
  action: string
  facts: Readonly<Record<string, unknown>>
}

const titles: Record<string, string> = {
  'document.register': 'Vào sổ',
  'document.save': 'Sửa thông tin',
  'document.complete': 'Chuyển lãnh đạo phòng',
  'document.return': 'Trả lại',
  'document.confirm': 'Xác nhận',
  'document.withdraw': 'Rút khỏi trang công khai',
  'document.restore': 'Công khai lại',
  'document.relate': 'Ghi quan hệ',
  'document.unrelate': 'Bỏ quan hệ',
  'document.attach': 'Thêm tệp',
  'document.attach-fail': 'Tệp gửi đến không thêm được',
}

export const describeEvent = ({ at, actorName, action, facts }: DocumentEvent): TimelineItem => ({
  at,
  by: actorName,
  title: titles[action] ?? action,
  tone: action === 'document.confirm' ? 'good' : 'neutral',
  ...(typeof facts['reason'] === 'string' && facts['reason'] !== '' ? { note: facts['reason'] } : {}),
  ...(typeof facts['target'] === 'string' ? { note: facts['target'] } : {}),
})
