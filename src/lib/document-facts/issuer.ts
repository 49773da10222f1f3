import type { Facts } from './facts.ts'
import { fact, isCapitals, writtenInText, type Read } from './lines.ts'
import type { Head } from './head.ts'

const state = /cộng\s*h(òa|oà)\s*xã\s*hội|độc\s*lập|việt\s*nam\s*dân\s*chủ|^\(?công báo|đảng cộng sản/i
/** Names of kinds of texts, and of parts of a gazette, stand above the agency in some prints. */
const kind =
  /^(VĂN BẢN|PHẦN|LUẬT|BỘ LUẬT|PHÁP LỆNH|THÔNG TƯ|NGHỊ ĐỊNH|NGHỊ QUYẾT|QUYẾT ĐỊNH|ĐIỀU ƯỚC)(?![\p{L}\d])/u
const begins =
  /^(BỘ|ỦY BAN|UỶ BAN|UBND|SỞ|VĂN PHÒNG|HỘI ĐỒNG|HĐND|CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH|QUỐC HỘI|TÒA|TOÀ|VIỆN|TỔNG|CỤC|NGÂN HÀNG|THANH TRA|BAN|KHO BẠC|TRƯỜNG|CÔNG AN|PHÒNG|CHI CỤC|CÔNG TY|TRUNG TÂM|LIÊN|BẢO HIỂM|KIỂM TOÁN|THÔNG TẤN|ĐÀI|HỘI|ĐOÀN|ĐẢNG ỦY|HUYỆN|TỈNH|THÀNH PHỐ|BỆNH VIỆN)(?![\p{L}\d])/u

/** The agency above the number, on the left; the one above it, where there is one, is its superior (R-502, box 2). */
export function readIssuer(all: readonly Read[], { lines, numberAt, typeAt }: Head, facts: Facts): void {
  const end = numberAt >= 0 ? numberAt : typeAt
  if (end <= 0) return
  const above = lines
    .slice(0, end)
    .filter(({ text, side }) => side !== 'right' && isCapitals(text) && !state.test(text) && !kind.test(text))
  const agencies = joinLines(above)
  const last = agencies.at(-1)
  if (!last) return
  const name = writtenInText(all, last.text)
  facts.issuer = fact(name, begins.test(last.text) ? 0.9 : 0.6, last, last.text)
}

/** An agency's name goes over lines until another one begins; the running title above the head repeats it. */
function joinLines(lines: readonly Read[]): Read[] {
  const joined: Read[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    const isNew = !before || (begins.test(line.text) && !/(-|,|VÀ|CỦA)$/.test(before.text))
    if (isNew) joined.push({ ...line })
    else before.text = `${before.text} ${line.text}`
  }
  return joined
}
