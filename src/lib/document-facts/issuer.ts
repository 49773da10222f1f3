import type { Facts } from './facts.ts'
import type { Head } from './head.ts'
import { fact, fold, isCapitals, type Read } from './lines.ts'
import { writeAgency } from './names.ts'

const state =
  /cong\s*hoa\s*xa\s*hoi|doc\s*lap\s*[-–]|viet\s*nam\s*dan\s*chu|^\(?cong bao|dang cong san|^du thao/
/** Names of kinds of texts, and of parts of a gazette, stand above the agency in some prints. */
const kind =
  /^(van ban|phan|luat|bo luat|phap lenh|thong tu|nghi dinh|nghi quyet|quyet dinh|dieu uoc|mau so|phu luc)(?![a-z\d])/
const begins =
  /^(bo|uy ban|ubnd|so|van phong|hoi dong|hdnd|chinh phu|thu tuong|chu tich|quoc hoi|toa|vien|tong|cuc|ngan hang|thanh tra|ban|kho bac|truong|cong an|phong|chi cuc|cong ty|trung tam|lien|bao hiem|kiem toan|thong tan|dai|hoi|doan|dang uy|benh vien|mat tran)(?![a-z\d])/
/** Not a name without the place on the next line. */
const isOpen = /^((uy ban|hoi dong) nhan dan|ubnd|hdnd|van phong.*(uy ban nhan dan|hdnd)|.*(-|,| va| cua))$/
const isPlace = /^(tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|tp\.?)\s/

/** The agency above the number, on the left; the one above it, where there is one, is its superior (R-502, box 2). */
export function readIssuer(all: readonly Read[], { lines, numberAt, typeAt }: Head, facts: Facts): void {
  const end = numberAt >= 0 ? numberAt : typeAt
  const above = lines.slice(0, Math.max(end, 0)).filter(isAgencyLine)
  const agencies = joinLines(above)
  const last = agencies.at(-1)
  if (!last) return readEnacting(all, typeAt, facts)
  const superior = agencies.at(-2)
  const isGeneral = fold(last.text) === 'van phong' && superior !== undefined
  const name = isGeneral ? `${last.text} ${superior.text}` : last.text
  const sureness = begins.test(fold(last.text)) ? 0.92 : 0.6
  facts.issuer = fact(writeAgency(all, name), isGeneral ? 0.85 : sureness, last, last.text)
}

const isAgencyLine = ({ text, side }: Read) =>
  side !== 'right' &&
  isCapitals(text) &&
  !state.test(fold(text)) &&
  !kind.test(fold(text)) &&
  !/\d/.test(text)

/** Without a head the authority stands above the bases: "CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH …". */
function readEnacting(all: readonly Read[], typeAt: number, facts: Facts): void {
  const after = all.slice(Math.max(typeAt, 0) + 1, typeAt + 16)
  const basis = after.findIndex(({ text }) => /^căn cứ/i.test(text))
  const line = after[basis - 1]
  if (line && isCapitals(line.text) && line.text.length < 150)
    facts.issuer = fact(writeAgency(all, line.text.replace(/[,:]$/, '')), 0.75, line, line.text)
}

/** An agency's name goes over lines until another one begins; the running title above the head repeats it. */
function joinLines(lines: readonly Read[]): Read[] {
  const joined: Read[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    const folded = fold(line.text)
    const goesOn = before && (isOpen.test(fold(before.text)) || isPlace.test(folded) || !begins.test(folded))
    if (before && goesOn && before.text !== line.text) before.text = `${before.text} ${line.text}`
    else joined.push({ ...line })
  }
  return joined
}
