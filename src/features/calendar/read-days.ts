import { parse } from 'csv-parse/sync'
import { readDay } from '#lib/register/index.ts'
import { countOf, withoutMarks } from '#lib/text.ts'
import type { DayKind } from './form.ts'
import type { NamedDay } from './table.ts'

/** A line that could not be taken, as an editor counts them. */
export interface Unread {
  line: number
  words: string
  why: string
}

export interface ReadDays {
  days: NamedDay[]
  unread: Unread[]
}

/** Several decades of a country's days off. */
export const mostRows = 2_000

const headings = {
  day: ['ngay', 'date'],
  name: ['ten', 'ten ngay', 'name'],
  kind: ['loai', 'kind'],
  source: ['nguon', 'can cu', 'source'],
}

const kindWords: Record<DayKind, readonly string[]> = {
  off: ['nghi', 'ngay nghi', 'off'],
  swapped_workday: ['lam bu', 'lam hoan doi', 'hoan doi', 'lam bu, lam hoan doi', 'swapped_workday'],
}

/** Days off and exchanged days from a table of text. Lines that cannot be taken are told of; a day that comes twice is the last one's. */
export function readDays(text: string): ReadDays | { why: string } {
  const records = readRecords(text)
  if (records === null)
    return { why: 'Tệp này không phải bảng CSV. Hãy lưu bảng tính dạng CSV (UTF-8) rồi chọn lại.' }
  const [head, ...rows] = records
  const column = (names: readonly string[]) =>
    head?.cells.findIndex((cell) => names.includes(withoutMarks(cell).trim())) ?? -1
  const at = {
    day: column(headings.day),
    name: column(headings.name),
    kind: column(headings.kind),
    source: column(headings.source),
  }
  if (Object.values(at).some((place) => place < 0))
    return { why: 'Dòng đầu của tệp phải có đủ các cột: Ngày, Tên, Loại, Căn cứ.' }
  if (rows.length > mostRows) return { why: `Tệp có hơn ${countOf(mostRows, 'dòng')}. Hãy chia theo năm.` }
  const days = new Map<string, NamedDay>()
  const unread: Unread[] = []
  for (const { line, cells } of rows) {
    const cell = (place: number) => cells[place]?.trim() ?? ''
    const day = readDay(cell(at.day))
    const kind = kindOf(cell(at.kind))
    const [name, source] = [cell(at.name), cell(at.source)]
    const why =
      day === null
        ? 'Không đọc được ngày; viết dạng 02/09/2026.'
        : kind === null
          ? 'Loại phải là “Nghỉ” hoặc “Làm bù”.'
          : name === '' || source === ''
            ? 'Thiếu tên ngày hoặc căn cứ.'
            : name.length > 200 || source.length > 200
              ? 'Tên ngày hoặc căn cứ dài quá 200 ký tự.'
              : null
    if (why !== null || day === null || kind === null)
      unread.push({ line, words: cells.join(', '), why: why ?? '' })
    else days.set(day, { day, kind, name, source, unverified: false })
  }
  return { days: [...days.values()], unread }
}

const kindOf = (words: string): DayKind | null => {
  const bare = withoutMarks(words).trim()
  if (kindWords.off.includes(bare)) return 'off'
  return kindWords.swapped_workday.includes(bare) ? 'swapped_workday' : null
}

function readRecords(text: string): { line: number; cells: string[] }[] | null {
  const delimiter = [',', ';', '\t'].toSorted((one, other) => count(text, other) - count(text, one))[0] ?? ','
  try {
    const records = parse(text.normalize('NFC'), {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch {
    return null
  }
}

const count = (text: string, sign: string): number =>
  (text.split(/\r\n|[\n\r]/, 1)[0] ?? '').split(sign).length
