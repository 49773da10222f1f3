import { fold, isCapitals, type Read } from './lines.ts'

export interface Signature {
  /** The lines of the first post and of the name. */
  at: number
  nameAt: number
  /** Without their authorities. */
  posts: string[]
  authorities: string[]
  name: string
  /** The name stands in capitals, as a post does. */
  isGuessed: boolean
}

const authority = /^(TM|KT|TL|TUQ|Q)\s?[.,]\s*/
const post =
  /^((tm|kt|tl|tuq|q)\s?[.,]|quyen |pho |bo truong|thu truong|chu tich|thu tuong|chanh |giam doc|tong |cuc truong|vu truong|vien truong|thong doc|chu nhiem|truong |hieu truong|chi cuc truong|uy vien|doi truong|bi thu|nguoi dung dau|thu truong|kiem toan truong)/
const rank =
  /^(?:(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|GS|PGS|TS|ThS|Ths|BS|KS|CN|NGƯT|Luật sư|Tiến sĩ|Thạc sĩ)(?:[.,]\s*|\s+))+/
const name = /^\p{Lu}[\p{L}’']*(?:\s\p{Lu}[\p{L}’']*){1,5}$/u
const surname =
  /^(nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|truong|lam|mai|to|ha|cao|doan|trinh|luu|ta|nong|vuong|trieu|chu|chau|tong|quach|kieu|la|lo|vi|thai|tang|tu|y|a|ro|siu|ksor|luong|dao|van) /
const signed = /[-–([]?\s*\(?\s*(đã ký|đã kí|ký tên|signed|chữ ký).*$/iu
/** "Nguyễn Văn A" signs samples only. */
const sample = /\s[A-Z]$/

const longest = 12

/** Posts one below the other, then a name: between them only what says that it was signed. */
export function findSignatures(lines: readonly Read[], from: number): Signature[] {
  // The left column holds the recipients, wherever its lines stand in between.
  const right = lines.flatMap((line, at) =>
    at >= from && line.side !== 'left' ? [{ line, at, isPost: isPost(line) }] : [],
  )
  const found: Signature[] = []
  for (let n = 0; n < right.length; n++) {
    const begin = right[n]
    if (!begin?.isPost) continue
    const signature = readSignature(right.slice(n, n + longest))
    if (!signature || sample.test(signature.name)) continue
    found.push(signature)
    while ((right[n + 1]?.at ?? Infinity) <= signature.nameAt) n++
  }
  return found
}

const isPost = ({ text }: Read) => text.length < 90 && isCapitals(text) && post.test(fold(text))

interface Placed {
  line: Read
  at: number
  isPost: boolean
}

function readSignature(block: readonly Placed[]): Signature | null {
  const posts: string[] = []
  const first = block[0]
  for (const { line, at, isPost: isOffice } of block) {
    const own = line.text.replace(signed, '').trim()
    if (own === '') continue
    const person = own.replace(rank, '')
    if (posts.length > 0 && name.test(person) && !isCapitals(person))
      return close(posts, first, at, person, false)
    if (isCapitals(own) && own.length < 90) {
      if (posts.length > 0 && !isOffice && name.test(person) && surname.test(fold(person)))
        return close(posts, first, at, writeName(person), true)
      if (isOffice) posts.push(own)
      else if (posts.length > 0) posts[posts.length - 1] += ` ${own}`
    } else if (own.length >= 40 || posts.length === 0) return null
  }
  return null
}

function close(
  posts: readonly string[],
  first: Placed | undefined,
  nameAt: number,
  person: string,
  isGuessed: boolean,
): Signature {
  // "TM.ỦY BAN NHÂN DÂN" says for whom; the post is what comes last.
  return {
    at: first?.at ?? nameAt,
    nameAt,
    posts: posts.map((text) =>
      text
        .replace(authority, '')
        .replace(/[,;:]$/, '')
        .trim(),
    ),
    authorities: posts.flatMap((text) => authority.exec(text)?.[1] ?? []),
    name: person,
    isGuessed,
  }
}

const writeName = (capitals: string) =>
  capitals
    .toLocaleLowerCase('vi')
    .split(' ')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1))
    .join(' ')
