import { documentTypes, type DocumentType } from '../document-number/index.ts'
import { isCapitals, withoutMarks } from '../text.ts'
import { isBlank, sliceOf, type Part } from './parts.ts'

/** What stands above the content: boxes 1 to 5 of the diagram. */
export interface Head {
  state?: Part
  motto?: Part
  /** Lines of the agency and of the one above it. */
  issuer: readonly Part[]
  number?: Part
  placeDate?: Part
  typeName?: Part
  type?: DocumentType
  abstract: readonly Part[]
  letterAbstract?: Part
  addressee?: Part
  /** The index of the first part after the head. */
  end: number
}

/** Kinds whose forms in annex III of NĐ 30/2020 have no abstract under their name. */
export const withoutAbstract = new Set(
  'introduction leave dispatch-slip transfer-slip notice-slip public-letter contract'.split(' '),
)

const mostLines = 45
export const stateName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const mottoWords = 'Độc lập - Tự do - Hạnh phúc'
const state = /cong\s*hoa\s*xa\s*hoi\s*chu\s*nghia\s*viet\s*nam/
const motto = /doc\s*lap.{0,4}tu\s*do.{0,4}hanh\s*phuc/
const numberLine = /(?:^|^(?:luật|pháp lệnh)\s|\s{1,4}(?=Số))s[ốo]\s*(?::|(?=[\s\d….]*\/|$))/iu
const dateLine = /ngày[\s….\d]*tháng[\s….\d]*năm|,\s*ngày\s*\d{1,2}\s*[/.-]/i
/** From the place on, where number and date stand on one line. */
const dated = /(?:[\p{Lu}….][^,;:/]{0,40}?)?,?\s*ngày[\s….\d]*(?:tháng|[/.-]).*$/u
const body =
  /^(căn cứ|xét|theo đề nghị|thực hiện|điều\s+\d|phần thứ|chương\s+[IVX\d]|mục\s+[IVX\d]|[I1]\.\s)/i
const letter = /^v\s*[/.\\]\s*v\b/i

export function findHead(parts: readonly Part[]): Head {
  const lines = parts.slice(0, mostLines)
  const begin = lines.findIndex(({ text }) => body.test(text))
  const top = begin === -1 ? lines : lines.slice(0, begin)
  const typeName = find(top, (part) => (typeNamed(part.text) === null ? undefined : part))
  const addressee = find(lines, (part) => (/^kính\s*gửi/i.test(part.text) ? part : undefined))
  // Numbers and days that come later are those of identity cards and meetings.
  const upper = top.slice(0, typeName?.at ?? addressee?.at ?? top.length)
  const found = {
    state: find(top, folded(state)),
    motto: find(top, folded(motto)),
    number: find(upper, number),
    placeDate: find(upper, date),
    typeName,
    letterAbstract: find(top, (part) => (letter.test(part.text) ? part : undefined)),
    addressee,
  }
  const type = typeName && typeNamed(typeName.part.text)
  const hasAbstract = typeName && !(type && type !== 'blank' && withoutAbstract.has(type.code))
  const abstract = hasAbstract ? findAbstract(lines.slice(typeName.at + 1)) : []
  const { addressee: _addressee, ...above } = found
  const last = Math.max(-1, ...Object.values(above).map((one) => one?.at ?? -1))
  const parted = Object.entries(found).flatMap(([name, one]) => (one ? [[name, one.part] as const] : []))
  return {
    ...Object.fromEntries(parted),
    ...(type && type !== 'blank' && { type }),
    abstract,
    issuer: findIssuer(top, found.number?.at ?? found.typeName?.at ?? 0),
    end: Math.max(last, (found.typeName?.at ?? -1) + abstract.length) + 1,
  }
}

function find(
  lines: readonly Part[],
  wanted: (part: Part) => Part | undefined,
): { at: number; part: Part } | null {
  for (const [at, line] of lines.entries()) {
    const part = wanted(line)
    if (part) return { at, part }
  }
  return null
}

/** Compares without marks: a name misspelt is still the name, and the check says what is wrong with it. */
const folded = (pattern: RegExp) => (part: Part) => {
  const match = pattern.exec(withoutMarks(part.text))
  return match ? sliceOf(part, match.index, match[0].length) : undefined
}

function number(part: Part): Part | undefined {
  if (/^\(|công báo/i.test(part.text) || part.text.length > 120) return undefined
  const match = numberLine.exec(part.text)
  if (!match) return undefined
  const at = match.index + (match[0].length - match[0].trimStart().length)
  const rest = part.text.slice(at)
  const end = dated.exec(rest)?.index ?? rest.length
  return sliceOf(part, at, rest.slice(0, end).trimEnd().length)
}

function date(part: Part): Part | undefined {
  if (/^\(|^kèm theo/i.test(part.text) || part.text.length > 160 || !dateLine.test(part.text))
    return undefined
  const match = dated.exec(part.text)
  return match ? sliceOf(part, match.index, match[0].length) : undefined
}

const names = new Map(documentTypes.map((type) => [withoutMarks(type.name), type]))

/** The name of a kind alone on its line; "blank" is the name that a form leaves to be written. */
export function typeNamed(text: string): DocumentType | 'blank' | null {
  const spaced = /^(?:\p{L} ){3,}\p{L}$/u.test(text) ? text.replaceAll(' ', '') : text
  const bare = spaced.replace(/\d*\s*$/, '').trim()
  if (bare.length > 30 || /[:;,]$/.test(bare)) return null
  if (bare === 'TÊN LOẠI VĂN BẢN') return 'blank'
  return /^\p{Lu}/u.test(bare) ? (names.get(withoutMarks(bare)) ?? null) : null
}

const stops =
  /^(căn cứ|xét|theo đề nghị|thực hiện|điều\s+[\d….]|kính gửi|\(|phần\s|chương\s|mục\s|số\s*:|nơi nhận|[I1]\.\s|thời gian)/i

function findAbstract(lines: readonly Part[]): readonly Part[] {
  const [first] = lines
  if (!first || stops.test(first.text) || isCapitals(first.text)) return []
  const isBold = (part: Part) => part.runs.some(({ bold }) => bold === true)
  // Where looks are known, a line that is neither bold nor in the middle is the content already.
  const isPlain =
    first.runs.some(({ size }) => size !== undefined) && !isBold(first) && first.line.align !== 'centre'
  if (isPlain && first.line.place === undefined) return []
  if (isBlank(first.text)) return [first]
  const end = lines.findIndex(
    (part, index) =>
      index > 0 &&
      (stops.test(part.text) || isCapitals(part.text) || (isBold(first) && !isBold(part)) || index > 5),
  )
  const taken = lines.slice(0, end === -1 ? 1 : end)
  // A paragraph of the content follows at once where a document has no abstract.
  return first.text.length > 300 ? [] : taken
}

/** Capitals above the number that are not the state's name; a line may hold both, parted by white space. */
function findIssuer(top: readonly Part[], end: number): readonly Part[] {
  return top.slice(0, Math.max(end, 0)).flatMap((part) => {
    const match = state.exec(withoutMarks(part.text)) ?? motto.exec(withoutMarks(part.text))
    const own = match ? sliceOf(part, 0, match.index) : part
    if (part.side === 'right' || !isCapitals(own.text) || /^(công báo|đảng cộng sản)/i.test(own.text))
      return []
    return own.text.trim() === '' || typeNamed(own.text) !== null ? [] : [own]
  })
}
