import { adviceAt, errorAt, type Finding } from './finding.ts'
import type { Part } from './parts.ts'

/** Points follow the Vietnamese alphabet without ă, â, ê, ô, ơ, ư, and so without f, j, w, z. */
const alphabet = Array.from('abcdđeghiklmnopqrstuvxy')
const clause = /^(\d{1,3})\.\s/
const point = /^([\p{Ll}])\)\s/u

/** Clauses count from 1 in their article, points from a in their clause. */
export function checkPoints(parts: readonly Part[]): Finding[] {
  const findings: Finding[] = []
  let lastClause = 0
  let lastPoint = -1
  for (const part of parts) {
    const number = Number(clause.exec(part.text)?.[1] ?? Number.NaN)
    const letter = point.exec(part.text)?.[1]
    if (/^(Điều|Chương|Phần|Mục|Tiểu mục)\s|^[IVX]{1,6}\.\s/.test(part.text))
      [lastClause, lastPoint] = [0, -1]
    if (!Number.isNaN(number)) {
      if (number > lastClause + 1 && lastClause > 0)
        findings.push(
          adviceAt(part, jump('clause-jump', `khoản ${lastClause}`, `khoản ${number}`, `${lastClause + 1}`)),
        )
      lastClause = number
      lastPoint = -1
    } else if (letter !== undefined) {
      const at = alphabet.indexOf(letter)
      const wanted = alphabet[lastPoint + 1] ?? 'a'
      const isNext = at === lastPoint + 1 || at === 0
      // A list that is quoted from its middle has no first point to count from.
      if (!isNext && lastPoint >= 0)
        findings.push(
          errorAt(part, jump('point-jump', `điểm ${alphabet[lastPoint] ?? ''}`, `điểm ${letter}`, wanted)),
        )
      lastPoint = at === -1 ? lastPoint + 1 : at
    }
  }
  return findings.slice(0, 5)
}

const jump = (code: string, last: string, next: string, wanted: string) => ({
  rule: 'R-524',
  code,
  what: `Sau ${last} là ${next}; theo thứ tự phải là ${wanted}.`,
  remedy:
    code === 'point-jump'
      ? 'Đánh lại các điểm theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.'
      : 'Đánh lại số thứ tự các khoản, và sửa các chỗ viện dẫn.',
})
