import type { Check, Verdict } from '#platform/mail-reading/index.ts'
import type { Submission } from '../table.ts'

export const titleOf = ({ subject, state }: Pick<Submission, 'subject' | 'state'>): string => {
  if (state === 'received') return 'Thư đang được đọc'
  if (state === 'secret') return 'Thư không được lưu'
  return subject || 'Thư không có tiêu đề'
}

export const senderOf = ({ fromName, fromAddress }: Pick<Submission, 'fromName' | 'fromAddress'>): string =>
  [fromName, fromName && fromAddress ? `<${fromAddress}>` : fromAddress].filter(Boolean).join(' ') ||
  'Không rõ người gửi'

const verdicts: Record<Verdict, string> = {
  pass: 'đạt',
  fail: 'không đạt',
  softfail: 'không đạt (mức nhẹ)',
  neutral: 'không xác định',
  none: 'không có',
  unchecked: 'chưa kiểm tra được',
}

export const describeCheck = ({ verdict, domain }: Check): string =>
  domain !== null && verdict !== 'unchecked' && verdict !== 'none'
    ? `${verdicts[verdict]} (${domain})`
    : verdicts[verdict]

const actions: Record<string, string> = {
  'submission.receive': 'Nhận từ hộp thư',
  'submission.drop': 'Nhận từ tệp .eml',
  'submission.contribute': 'Cộng tác viên gửi',
  'submission.read': 'Máy đọc xong',
  'submission.unreadable': 'Máy không đọc được',
  'submission.assign': 'Giao',
  'submission.take_up': 'Tiếp nhận',
  'submission.refuse': 'Từ chối',
  'submission.merge': 'Ghép vào thư khác',
  'submission.spam': 'Đánh dấu thư rác',
  'submission.take_back': 'Lấy lại',
  'submission.forget': 'Xóa nội dung vì có dấu mật',
}

export function describeEvent(action: string, facts: Readonly<Record<string, unknown>>): string {
  const name = actions[action] ?? action
  if (action === 'submission.assign') return `${name} cho ${String(facts['to'])}`
  if (action === 'submission.read' && facts['receipt'] === true) return `${name}, đã báo người gửi`
  if (action === 'submission.refuse')
    return facts['told'] === true ? `${name}, đã báo người gửi` : `${name}, không báo người gửi`
  return name
}
