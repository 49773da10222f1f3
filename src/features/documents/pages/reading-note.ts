import type { Reading } from '../document.ts'

/** "Đọc ở trang 1, chắc chắn: “Số: 65/QĐ-CVP”" */
export function describeReading(reading: Reading | undefined): string | undefined {
  if (!reading) return undefined
  const { sureness, page, snippet } = reading
  const sure =
    sureness >= 0.9 ? 'khá chắc chắn' : sureness >= 0.6 ? 'nên kiểm tra' : 'không chắc, cần kiểm tra'
  const words = snippet.length > 120 ? `${snippet.slice(0, 119)}…` : snippet
  return `Máy đọc ở trang ${page}, ${sure}: “${words}”`
}
