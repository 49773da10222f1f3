import { isCapitals } from '../text.ts'
import { sliceOf, type Part } from './parts.ts'

/** What stands below the content: boxes 7 and 9b of the diagram. */
export interface Foot {
  /** "TM. …" and the posts below it. */
  authority: readonly Part[]
  signer?: Part
  recipientsLabel?: Part
  /** Null where the list cannot be told from what stands beside it. */
  recipients: readonly Part[] | null
  /** The index of the first part of the foot. */
  begin: number
}

const label = /^nơi\s*nhận\s*[:.]?/i
export const authorities =
  /^(T\s*\/\s*M|K\s*\/\s*T|T\s*\/\s*L|T\s*\/\s*UQ|TM|KT|TL|TUQ|Q)(?![\p{L}])[\s.:/]*/u
const post =
  /^(QUYỀN |PHÓ |BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|CHÁNH |GIÁM ĐỐC|TỔNG |CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM|TRƯỞNG |HIỆU TRƯỞNG|CHI CỤC|ỦY VIÊN|ĐỘI TRƯỞNG|BÍ THƯ|NGƯỜI |CHỦ TỌA|CHỦ TRÌ)/
const titles = String.raw`(?:(?:GS|PGS|TS|ThS|Ths|Th\.S|BS|KS|CN|LS|DS|Ds|NGND|NGƯT|NSND|TTND|TTƯT|Thạc sĩ|Tiến sĩ|Thạc sỹ|Tiến sỹ|Kỹ sư|Bác sĩ|Cử nhân|Luật sư|Giáo sư)[.,:]?\s*)`
const ranks = String.raw`(?:(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy)[.,]?\s*)`
export const titled = new RegExp(`^${titles}+`, 'u')
const name = new RegExp(String.raw`^${ranks}*${titles}*\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,5}$`, 'u')

export function findFoot(parts: readonly Part[], from: number): Foot {
  // The last of them: the words may begin a sentence of the content.
  const labelAt = findLast(parts, from, ({ text }) => label.test(text) && text.length < 60)
  const start = Math.max(from, labelAt === -1 ? parts.length - 25 : labelAt - 15)
  const postAt = findLast(parts, start, (part) => isPost(part) && part.line.framed !== true)
  const signature = postAt === -1 ? { authority: [] } : readSignature(parts, firstPost(parts, postAt, start))
  const part = parts[labelAt]
  const recipientsLabel = part && sliceOf(part, 0, label.exec(part.text)?.[0].length ?? 0)
  const first = parts.indexOf(signature.authority[0] as Part)
  const begins = [labelAt, first].filter((index) => index !== -1)
  return {
    ...signature,
    ...(recipientsLabel && { recipientsLabel }),
    recipients: part ? findRecipients(parts, labelAt) : [],
    begin: begins.length === 0 ? parts.length : Math.min(...begins),
  }
}

function findLast(parts: readonly Part[], from: number, is: (part: Part) => boolean): number {
  for (let at = parts.length - 1; at >= from; at--) if (is(parts[at] as Part)) return at
  return -1
}

const isPost = ({ text, side }: Part) =>
  text.length < 90 &&
  isCapitals(text) &&
  (authorities.test(text) || (side !== 'left' && (post.test(text) || text.startsWith('QUYỀN HẠN, CHỨC VỤ'))))

/** Posts stand one below the other; the topmost says by whose authority. */
function firstPost(parts: readonly Part[], at: number, from: number): number {
  let first = at
  for (let above = at - 1; above >= from; above--) {
    const part = parts[above]
    if (!part || part.side === 'left') continue
    if (!isCapitals(part.text) || part.text.length >= 90) break
    first = above
  }
  return first
}

function readSignature(parts: readonly Part[], at: number): Pick<Foot, 'authority' | 'signer'> {
  const authority: Part[] = []
  const beside = parts.slice(at).filter(({ side }, index) => index === 0 || side !== 'left')
  for (const part of beside.slice(0, 14)) {
    const isName = name.test(part.text) && !authorities.test(part.text) && !post.test(part.text)
    const isBelow = authority.length > 0 && (!isCapitals(part.text) || (isName && isPerson(part.text)))
    if (isBelow && (isName || /^họ và tên$/i.test(part.text))) return { authority, signer: part }
    if (isCapitals(part.text) && part.text.length < 90 && !part.text.startsWith('(')) authority.push(part)
  }
  return { authority }
}

/** A name in capitals is told from a post by the family names that most people bear. */
const families =
  /^(NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|TRỊNH|ĐOÀN|MAI|TRƯƠNG|LƯƠNG|CAO|HÀ|TẠ|PHÙNG|QUÁCH|LƯU|TÔ|CHÂU|THÁI|VƯƠNG|A|Y)\s/
const isPerson = (text: string) => families.test(text)

function findRecipients(parts: readonly Part[], at: number): readonly Part[] | null {
  const start = parts[at] as Part
  if (start.text.replace(label, '').trim() !== '') return null
  const { cell } = start.line
  const items: Part[] = []
  for (const part of parts.slice(at + 1, at + 80)) {
    const own = part.line.cell
    const isBeside = cell ? own?.table === cell.table && own.column !== cell.column : part.side === 'right'
    if (isBeside) continue
    const hasEnded = cell ? own?.table !== cell.table : isCapitals(part.text) && !/^[-–]/.test(part.text)
    if (hasEnded) break
    items.push(part)
    if (isArchive(part.text)) break
  }
  return items
}

export const isArchive = (text: string): boolean => /^[-–+•*]?\s*lưu\b/i.test(text)
