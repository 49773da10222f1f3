import type { Told } from './server.ts'

const sizes = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** 20971520 → "20 MB", as the page itself writes it. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`
  const units = ['KB', 'MB', 'GB']
  const step = Math.min(Math.floor(Math.log2(bytes) / 10), units.length)
  return `${sizes.format(bytes / 1024 ** step)} ${units[step - 1]}`
}

/** Why a file is not even sent, or null. */
export function whyNotSend({ name, size }: File, limit: number): string | null {
  if (size > limit) return `Tệp lớn hơn ${formatBytes(limit)}. Hãy giảm dung lượng hoặc chia nhỏ rồi gửi lại.`
  return name.length > 400 ? 'Tên tệp quá dài. Hãy đổi tên ngắn hơn rồi gửi lại.' : null
}

export const folderSentence = 'Đây là một thư mục. Hãy mở thư mục rồi chọn các tệp bên trong.'

export function describeReading({ pages, pagesRead, remarks }: Told): string {
  if (pages !== null && pages > 0) return `Đang nhận dạng chữ: ${pagesRead} trên ${pages} trang`
  return remarks[0] ?? 'Đã gửi xong, đang đọc'
}

interface Standing {
  all: number
  ended: number
  withForm: number
  bad: number
}

/** Read out as it changes. */
export function describeAll({ all, ended, withForm, bad }: Standing): string {
  if (ended < all) return `Đang gửi và đọc: xong ${ended} trên ${all} tệp.`
  const parts = [
    ...(withForm > 0 ? [`${withForm} tệp đã có phiếu`] : []),
    ...(bad > 0 ? [`${bad} tệp cần xem lại`] : []),
  ]
  return `Đã xong ${all} tệp${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`
}
