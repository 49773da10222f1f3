import type { Facts } from './facts.ts'
import { fact, isCapitals, writtenInText, type Read } from './lines.ts'

const authority = /^(TM|KT|TL|TUQ|Q)\.\s*/
const post =
  /^((TM|KT|TL|TUQ|Q)\.|QUYỀN |PHÓ |BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|CHÁNH |GIÁM ĐỐC|TỔNG |CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM|TRƯỞNG |HIỆU TRƯỞNG|CHI CỤC TRƯỞNG|ỦY VIÊN|ĐỘI TRƯỞNG|BÍ THƯ|NGƯỜI ĐỨNG ĐẦU|CHÁNH ÁN)/
const name =
  /^(?:(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|GS|PGS|TS|ThS|BS)[.,]?\s*)*(\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4})$/u
const signed = /^\(?\s*(đã ký|đã ký, đóng dấu|ký tên|signed)/i
const annex = /^(PHỤ LỤC|Phụ lục|MẪU SỐ|Mẫu số)\b/

/** Who signed, with post and authority; the first signature of the file, before any annex (R-502, 7a and 7b; R-503). */
export function readSigner(lines: readonly Read[], from: number, facts: Facts): void {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (!line || !isPost(line)) continue
    const found = readSignature(lines, at)
    if (found) {
      const posts = found.posts.map((text) =>
        text
          .replace(authority, '')
          .replace(/[,;:]$/, '')
          .trim(),
      )
      const authorities = found.posts.flatMap((text) => authority.exec(text)?.[1] ?? [])
      const snippet = [...found.posts, found.name].join(' / ')
      if (authorities.length > 0)
        facts.signerAuthority = fact(authorities.map((one) => `${one}.`).join(' '), 0.95, line, snippet)
      facts.signerPost = fact(writtenInText(lines, posts.at(-1) ?? ''), 0.9, line, snippet)
      facts.signerName = fact(found.name, annexBefore(lines, from, at) ? 0.7 : 0.93, line, snippet)
      return
    }
  }
}

const annexBefore = (lines: readonly Read[], from: number, at: number) =>
  lines.slice(from, at).some(({ text }) => annex.test(text))

const isPost = ({ text, side }: Read) =>
  side !== 'left' && text.length < 90 && isCapitals(text) && post.test(text)

/** Posts one below the other, then the name: between them only what says that it was signed. */
function readSignature(lines: readonly Read[], at: number): { posts: string[]; name: string } | null {
  const posts: string[] = []
  for (const line of lines.slice(at, at + 10)) {
    if (line.side === 'left' && posts.length > 0) continue
    const named = name.exec(line.text)
    if (posts.length > 0 && named && !isCapitals(line.text)) return { posts, name: named[1] ?? '' }
    if (signed.test(line.text)) continue
    if (!isCapitals(line.text) || line.text.length > 90) {
      if (posts.length > 0 && line.text.length < 40) continue
      return null
    }
    if (isPost(line)) posts.push(line.text)
    else if (posts.length > 0) posts[posts.length - 1] += ` ${line.text}`
  }
  return null
}

/** "Nơi nhận:" and its dashes, up to the line of the archive. */
export function readRecipients(lines: readonly Read[], facts: Facts): void {
  const at = lines.findIndex(({ text }) => /^nơi\s*nhận\s*[:.]?/i.test(text))
  const first = lines[at]
  if (!first) return
  const items: string[] = []
  for (const line of [
    { ...first, text: first.text.replace(/^nơi\s*nhận\s*[:.]?\s*/i, '') },
    ...lines.slice(at + 1, at + 60),
  ]) {
    if (line.text === '') continue
    if (line.side === 'right') continue
    if (isCapitals(line.text) && post.test(line.text)) break
    const [head = '', ...more] = line.text.split(/\s+(?=- )/)
    for (const text of [head, ...more]) {
      const item = /^[-–+•]\s*(.+)$/.exec(text)?.[1]
      if (item !== undefined) items.push(item)
      else if (items.length > 0 && !/[;.]$/.test(items.at(-1) ?? '') && text.length < 120)
        items[items.length - 1] += ` ${text}`
    }
    if (/^[-–+•]?\s*lưu\b/i.test(line.text)) break
  }
  const clean = items.map((item) => item.replace(/[;.,\s]+$/, '')).filter((item) => item !== '')
  if (clean.length > 0) facts.recipients = fact(clean, 0.9, first, `Nơi nhận: ${clean.join('; ')}`)
}
