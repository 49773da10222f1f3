import type { Day } from '../days.ts'
import { parseNumber } from '../document-number/index.ts'
import { readDay } from './day.ts'

export interface Mixed {
  issuer: string
  issuedOn: Day
  abstract: string
}

const pattern = /^(.*)\sngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\s+của\s+(\p{Lu}.*)$/u

/**
 * Collections cut "Thông tư hướng dẫn Nghị định 85/2016/NĐ-CP ngày 01/7/2016 của Chính phủ về … ngày 24/04/2017 của Bộ Thông tin và
 * Truyền thông" at the first date: then the day and the issuer are those of the document that it speaks of, and the rest stands in the
 * issuer's cell. The last day and the last "của" are the document's own. Null where the cell holds nothing but an issuer.
 */
export function partMixed({
  issuer,
  issuedOn,
  abstract,
}: {
  issuer: string
  issuedOn: string
  abstract: string
}): Mixed | null {
  const match = pattern.exec(issuer.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
  if (!match) return null
  const [, rest = '', day = '', name = ''] = match
  const ownDay = readDay(day)
  if (ownDay === null) return null
  return { issuer: name, issuedOn: ownDay, abstract: `${abstract} ngày ${issuedOn} của ${rest}` }
}

/**
 * A number that ran over into the abstract: "71/2015" with "/TT-BTC Quy định việc …", or a number that the text cites instead of its own,
 * with "07/2023/TT-BNNPTNT Bãi bỏ một phần …". What begins the abstract is the document's own; `year` is that of its day of issue.
 */
export function partNumber(
  { number, abstract }: { number: string; abstract: string },
  year: number,
): { number: string; abstract: string } | null {
  const [first = '', ...rest] = abstract.trim().split(/\s+/)
  const joined = first.startsWith('/') ? `${number.trim()}${first}` : first
  const parsed = /^\d/.test(joined) && first.includes('/') ? parseNumber(joined) : null
  if (parsed?.year !== year || rest.length === 0) return null
  return { number: parsed.text, abstract: rest.join(' ') }
}
