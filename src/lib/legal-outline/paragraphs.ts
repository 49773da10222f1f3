import { isCapitals } from '../text.ts'
import { isEnded, type TextLine } from './lines.ts'

/** How the lines of a text are broken: by its pages' width, or not at all where a line is a whole paragraph. */
export interface Measure {
  isBroken: boolean
  /** The length that full lines have, in characters. */
  width: number
}

const longestBroken = 170
const shortestFull = 45

export function measure(lines: readonly TextLine[]): Measure {
  const lengths = lines
    .filter(({ text }) => !text.includes('\t'))
    .map(({ text }) => text.length)
    .toSorted((a, b) => a - b)
  const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0
  const width = at(0.9)
  return { isBroken: width >= shortestFull && at(0.96) <= longestBroken, width }
}

/** No sentence ends so. */
const isCut =
  /(?:\s(?:của|và|các|về|tại|theo|số|ngày|tháng|năm|cho|với|do|để|trong|Bộ|Ủy|Ủy ban|Thủ|Chính)|\p{Lu}-|,)$/u
const begins = /^(?:[-–+•*]\s|căn cứ |theo đề nghị |xét |kính gửi|nơi nhận|kt\. |tm\. |tl\. |tuq\. |\()/i

/** Whether a line that is no heading is the rest of the paragraph that ends with `before`. */
export function goesOn(before: string, text: string, { isBroken, width }: Measure): boolean {
  if (before.includes('\t') || text.includes('\t')) return false
  if (/^\p{Ll}/u.test(text) && !/[.;:]$/.test(before)) return true
  if (isBroken && isCut.test(before) && !isCapitals(before)) return true
  // "(Ban hành kèm theo Quyết định số … ngày 15/9/2011" + "của …)"
  if (before.startsWith('(') && !before.includes(')')) return true
  if (begins.test(text) || isCapitals(before) !== isCapitals(text))
    return isBroken && isInside(before, text, width)
  if (!isBroken) return false
  if (isCapitals(text)) return false
  if (/[;:]$/.test(before) || before.endsWith('./.')) return false
  return before.length >= width * (isEnded(before) ? 0.88 : 0.68)
}

/** Words that usually begin something, or are in capitals, in the midst of a sentence of full lines. */
const isInside = (before: string, text: string, width: number) =>
  before.length >= width * 0.8 && !isEnded(before) && !isCapitals(before) && !/^[-–+•*(]/.test(text)

/** A symbol may be broken at its dash: "QĐ-" + "UBND". `before` is the line that `whole` ends with. */
export const join = (whole: string, before: string, text: string): string =>
  /\p{Lu}-$/u.test(before) && /^\p{Lu}/u.test(text) ? whole + text : `${whole} ${text}`
