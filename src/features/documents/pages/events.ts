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
  'document.join': 'Ghép tệp vào văn bản đã vào sổ',
  'document.attach-fail': 'Tệp gửi đến không thêm được',
  'document.amend': 'Sửa thông tin theo sổ',
  'document.except-open-format': 'Ghi ngoại lệ định dạng mở',
  'document.ask-open-format': 'Yêu cầu lập bản định dạng mở',
}

const titleOf = (action: string, facts: DocumentEvent['facts']): string =>
  action === 'document.except-open-format' && facts['reason'] === ''
    ? 'Bỏ ngoại lệ định dạng mở'
    : (titles[action] ?? action)

export const describeEvent = ({ at, actorName, action, facts }: DocumentEvent): TimelineItem => ({
  at,
  by: actorName,
  title: titleOf(action, facts),
  tone: action === 'document.confirm' ? 'good' : 'neutral',
  ...(typeof facts['reason'] === 'string' && facts['reason'] !== '' ? { note: facts['reason'] } : {}),
  ...(typeof facts['target'] === 'string' ? { note: facts['target'] } : {}),
})
