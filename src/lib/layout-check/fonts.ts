import { errorAt, adviceAt, type Finding } from './finding.ts'
import { letterCount, type Part } from './parts.ts'
import type { Content } from '../file-text/content.ts'
import type { Regime } from './regimes.ts'

const old = /^(\.vn|vni[-\s]|vn[a-z]+h?$|vps\s)/i
/** A PDF may call its fonts by letters that say nothing. */
const nameless = /^(cidfont|type\d|f\d|tt\d|g_d\d|[a-z]{1,3}\d+)/i
const fewLetters = 3

/** One family of letters, in black, in Unicode. Signs without letters may come from anywhere. */
export function checkFonts(
  parts: readonly Part[],
  { notes, conversions = [] }: Content,
  regime: Regime | null,
): Finding[] {
  const others = new Map<string, { part: Part; letters: number }>()
  const olds = new Map<string, Part>()
  let coloured: { part: Part; colour: string } | null = null
  for (const part of parts)
    for (const { text, font, colour } of part.runs) {
      const letters = letterCount(text)
      if (letters === 0) continue
      if (colour !== undefined && colour !== '' && !isBlack(colour)) coloured ??= { part, colour }
      if (font === undefined || nameless.test(font)) continue
      if (old.test(font)) olds.set(font, olds.get(font) ?? part)
      else if (regime?.font && !isFamily(font, regime.font)) {
        const known = others.get(familyOf(font)) ?? { part, letters: 0 }
        others.set(familyOf(font), { ...known, letters: known.letters + letters })
      }
    }
  const foreign = [...others].filter(([, { letters }]) => letters > fewLetters)
  return [
    ...(olds.size > 0 || conversions.length > 0 ? [oldFont(olds, conversions)] : []),
    ...foreign.slice(0, 1).map(([, { part }]) =>
      foreignFont(
        part,
        foreign.map(([font]) => font),
        regime?.font ?? '',
      ),
    ),
    ...(coloured ? [colourFound(coloured)] : []),
    ...(notes.includes('decomposed') ? [decomposedFound] : []),
  ]
}

const plainName = (font: string) => font.toLowerCase().replaceAll(/[^a-z]/g, '')
/** `TimesNewRomanPS-BoldMT` is Times New Roman. */
const isFamily = (font: string, family: string) => plainName(font).startsWith(plainName(family))
const familyOf = (font: string) =>
  font.replace(/(?:PS|MT|PSMT)?[-,](?:Bold|Italic|Regular|Oblique|MT|PS)+.*$/i, '')

/** Near black is black that somebody picked from a palette. */
function isBlack(colour: string): boolean {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? []
  return parts.every((part) => Number.parseInt(part, 16) < 0x33)
}

/** Texts come here in Unicode already; what they were written with is told by their fonts, or by what was converted. */
function oldFont(olds: ReadonlyMap<string, Part>, conversions: NonNullable<Content['conversions']>): Finding {
  const [part = { page: 1, text: '' }] = olds.values()
  const charsets = conversions.map(({ charset }) => charset).join(', ')
  const names = olds.size > 0 ? `phông cũ ${[...olds.keys()].join(', ')}` : `bảng mã cũ ${charsets}`
  return errorAt(part, {
    rule: 'R-401',
    code: 'old-font',
    what: `Có chữ dùng ${names}; quy định bộ mã ký tự Unicode theo TCVN 6909:2001.`,
    remedy: 'Chuyển mã văn bản sang Unicode rồi đặt phông Times New Roman.',
  })
}

const foreignFont = (part: Part, fonts: readonly string[], wanted: string) =>
  errorAt(part, {
    rule: 'R-501',
    code: 'font',
    what: `Có chữ dùng phông ${fonts.slice(0, 4).join(', ')}; quy định ${wanted}.`,
    remedy: `Chọn toàn bộ văn bản (Ctrl+A), đặt phông ${wanted}.`,
  })

const colourFound = ({ part, colour }: { part: Part; colour: string }) =>
  errorAt(part, {
    rule: 'R-501',
    code: 'colour',
    what: `Có chữ màu ${colour}; quy định chữ màu đen.`,
    remedy: 'Chọn phần chữ này, đặt Font Color: Automatic.',
  })

/** Texts are composed as they are read; the reader notes that they were not. */
const decomposedFound = adviceAt(
  { page: 1, text: '' },
  {
    rule: 'R-401',
    code: 'decomposed',
    what: 'Có chữ dùng dấu tổ hợp (Unicode tổ hợp); quy định Unicode dựng sẵn.',
    remedy: 'Chuyển mã văn bản sang Unicode dựng sẵn (NFC).',
  },
)
