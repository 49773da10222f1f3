import { adviceAt, errorAt, written, type Finding } from './finding.ts'
import { isBlank, letterCount, type Knowledge, type Part } from './parts.ts'
import type { Demand, Element, Regime } from './regimes.ts'

export const elementNames: Record<Element, string> = {
  state: 'Quốc hiệu',
  motto: 'Tiêu ngữ',
  parent: 'Tên cơ quan chủ quản',
  issuer: 'Tên cơ quan ban hành',
  number: 'Số, ký hiệu',
  placeDate: 'Địa danh và ngày tháng',
  typeName: 'Tên loại văn bản',
  abstract: 'Trích yếu',
  letterAbstract: 'Trích yếu công văn',
  addressee: 'Phần “Kính gửi”',
  basis: 'Căn cứ ban hành',
  body: 'Nội dung',
  chapter: 'Phần, chương, mục',
  article: 'Tên điều',
  authority: 'Quyền hạn, chức vụ người ký',
  signer: 'Họ tên người ký',
  recipientsLabel: 'Từ “Nơi nhận”',
  recipients: 'Danh sách nơi nhận',
  appendix: 'Từ “Phụ lục”',
  appendixReference: 'Dòng chỉ dẫn kèm theo của phụ lục',
}

/** Sizes in PDFs are not whole; a quarter of a point is nobody's choice. */
const sizeTolerance = 0.25

/** Sizes and styles of the parts of one element against R-502; one finding for all that is wrong with it. */
export function checkLook(
  parts: readonly Part[],
  element: Element,
  regime: Regime,
  known: Knowledge,
): Finding[] {
  const demand = regime.elements[element]
  if (!demand) return []
  const wrong = parts
    .filter(({ text }) => !isBlank(text))
    .map((part) => ({ part, faults: faultsOf(part, demand, known) }))
  const first = wrong.find(({ faults }) => faults.length > 0)
  if (!first) return []
  const count = wrong.filter(({ faults }) => faults.length > 0).length
  const more = count > 1 ? ` (${count} chỗ)` : ''
  return [
    errorAt(first.part, {
      rule: 'R-502',
      code: `look-${kebab(element)}`,
      what: `${elementNames[element]} ${first.faults.map(({ is }) => is).join(', ')}${more}; quy định ${first.faults.map(({ must }) => must).join(', ')}.`,
      remedy: `Bôi đen phần này rồi chọn trong thẻ Home: ${[...new Set(first.faults.map(({ does }) => does))].join('; ')}.`,
    }),
  ]
}

interface Fault {
  is: string
  must: string
  does: string
}

function faultsOf(part: Part, { size, bold, italic, centred }: Demand, known: Knowledge): Fault[] {
  const faults: Fault[] = []
  const wrongSize = size && dominant(part, (run) => run.size)
  if (size && known.size && wrongSize !== undefined && isOutside(wrongSize, size))
    faults.push({
      is: `cỡ chữ ${written(wrongSize)}`,
      must: `cỡ chữ ${rangeOf(size)}`,
      does: `Font Size ${rangeOf(size)}`,
    })
  if (bold !== undefined && known.bold && share(part, (run) => run.bold === true) > 0.5 !== bold)
    faults.push(
      bold
        ? { is: 'không đậm', must: 'chữ đậm', does: 'bật Bold (Ctrl+B)' }
        : { is: 'chữ đậm', must: 'chữ không đậm', does: 'tắt Bold (Ctrl+B)' },
    )
  if (italic !== undefined && known.italic && share(part, (run) => run.italic === true) > 0.5 !== italic)
    faults.push(
      italic
        ? { is: 'không nghiêng', must: 'chữ nghiêng', does: 'bật Italic (Ctrl+I)' }
        : { is: 'chữ nghiêng', must: 'chữ đứng', does: 'tắt Italic (Ctrl+I)' },
    )
  const isElsewhere =
    part.line.align === 'right' || part.line.align === 'left' || part.line.align === undefined
  const isFree = part.line.cell !== undefined || part.line.place !== undefined || startsWithTab(part)
  if (centred && known.align && isElsewhere && !isFree)
    faults.push({ is: 'không canh giữa', must: 'canh giữa', does: 'Center (Ctrl+E)' })
  return faults
}

const startsWithTab = ({ line }: Part) =>
  /^\s*\t| {4,}/.test(
    line.runs
      .map(({ text }) => text)
      .join('')
      .slice(0, 20),
  )

export const isOutside = (value: number, [least, most]: readonly [number, number]): boolean =>
  value < least - sizeTolerance || value > most + sizeTolerance

export const rangeOf = ([least, most]: readonly [number, number]): string =>
  least === most ? written(least) : `${written(least)} - ${written(most)}`

/** What most letters of a part have; undefined where most of them say nothing. */
export function dominant<Value extends string | number>(
  { runs }: Part,
  of: (run: Part['runs'][number]) => Value | undefined,
): Value | undefined {
  const counts = new Map<Value | undefined, number>()
  for (const run of runs) counts.set(of(run), (counts.get(of(run)) ?? 0) + weight(run.text))
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1])
  return most && most[1] > 0 ? most[0] : undefined
}

export function share({ runs }: Part, is: (run: Part['runs'][number]) => boolean): number {
  const all = runs.reduce((sum, { text }) => sum + weight(text), 0)
  const those = runs.reduce((sum, run) => sum + (is(run) ? weight(run.text) : 0), 0)
  return all === 0 ? 0 : those / all
}

/** Letters and digits; a date that is still dots and a few words counts by its words. */
const weight = (text: string) => letterCount(text) + (text.match(/\d/g)?.length ?? 0)

const kebab = (element: string) => element.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The two lines of the state's name go up and down together (annex I, IV.1); the decree's own forms also have 12 with 14. */
export function checkProportion(state: Part | undefined, motto: Part | undefined, regime: Regime): Finding[] {
  const [upper, lower] = [state, motto].map((part) => part && dominant(part, (run) => run.size))
  if (!motto || upper === undefined || lower === undefined || !regime.elements.state?.size) return []
  if (isOutside(upper, [12, 13]) || isOutside(lower, [13, 14]) || lower - upper > 2 * sizeTolerance) return []
  return [
    adviceAt(motto, {
      rule: 'R-502',
      code: 'state-proportion',
      what: `Quốc hiệu cỡ chữ ${written(upper)} và Tiêu ngữ cỡ chữ ${written(lower)} không tương xứng; quy định 12 đi với 13, 13 đi với 14.`,
      remedy: 'Đặt Tiêu ngữ lớn hơn Quốc hiệu một cỡ.',
    }),
  ]
}
