import type { Components } from './components.ts'
import { errorAt, type Finding } from './finding.ts'
import { checkLook } from './looks.ts'
import type { Knowledge } from './parts.ts'
import type { Regime } from './regimes.ts'

const dated = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*\d{4}/i

/** "Đức Chính, ngày 05 tháng 02 năm 2026" (R-502, box 4). What is still dots is not looked at. */
export function checkPlaceDate({ placeDate }: Components, regime: Regime, known: Knowledge): Finding[] {
  if (!placeDate) return []
  const { text } = placeDate
  const at = (code: string, what: string, remedy: string) =>
    errorAt(placeDate, { rule: 'R-502', code, what, remedy })
  const findings: Finding[] = []
  const [, day = '', month = ''] = dated.exec(text) ?? []
  if (/ngày\s*\d{1,2}\s*[/.-]\s*\d/i.test(text))
    findings.push(
      at(
        'date-form',
        `Thời gian viết “${text}”; quy định viết đầy đủ ngày, tháng, năm.`,
        'Viết theo dạng “ngày 05 tháng 02 năm 2026”.',
      ),
    )
  if (/^[1-9]$/.test(day))
    findings.push(
      at('date-day', `Ngày ${day} nhỏ hơn 10; quy định ghi thêm số 0 phía trước.`, `Viết: ngày 0${day}.`),
    )
  if (/^[12]$/.test(month))
    findings.push(
      at(
        'date-month',
        `Tháng ${month} viết một chữ số; quy định tháng 1, 2 ghi thêm số 0 phía trước.`,
        `Viết: tháng 0${month}.`,
      ),
    )
  const place = /^(.*?)\s*(,?)\s*ngày/i.exec(text)
  if (place && /\p{L}/u.test(place[1] ?? '') && place[2] === '')
    findings.push(at('date-comma', 'Sau địa danh không có dấu phẩy (,).', `Viết: ${place[1]}, ngày …`))
  if (place && /^\p{Ll}/u.test(place[1] ?? ''))
    findings.push(
      at(
        'place-capital',
        `Địa danh “${place[1]}” không viết hoa chữ cái đầu.`,
        'Viết hoa các chữ cái đầu của địa danh.',
      ),
    )
  return [...findings, ...checkLook([placeDate], 'placeDate', regime, known)]
}
