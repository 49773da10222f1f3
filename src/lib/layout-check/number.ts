import { documentTypes, parseNumber, typeOfSymbol } from '../document-number/index.ts'
import type { Components } from './components.ts'
import { adviceAt, errorAt, type Finding } from './finding.ts'
import { checkLook } from './looks.ts'
import type { Knowledge } from './parts.ts'
import type { Regime } from './regimes.ts'

/**
 * "Số: 07/QĐ-UBND" (R-502, box 3; R-508). A number that is still to be written is none of a draft's faults: it is given after
 * the signature.
 */
export function checkNumber({ number, type }: Components, regime: Regime, known: Knowledge): Finding[] {
  if (!number) return []
  const look = checkLook([number], 'number', regime, known)
  if (!regime.administrative) return look
  const written = number.text
  const at = (code: string, what: string, remedy: string) =>
    errorAt(number, { rule: code.startsWith('symbol') ? 'R-508' : 'R-502', code, what, remedy })
  const findings: Finding[] = []
  if (!/^Số\s*:/.test(written))
    findings.push(
      at(
        'number-colon',
        `Viết “${written.slice(0, 30)}”; quy định từ “Số” chữ thường, sau có dấu hai chấm (:).`,
        'Viết “Số:” trước số của văn bản.',
      ),
    )
  const parsed = parseNumber(written.replace(/^s[ốo]\s*[:.]?/iu, ''))
  if (!parsed) return [...findings, ...look]
  const body = written.replace(/^s[ốo]\s*[:.]?\s*/iu, '').replace(/[\s.,;]+$/, '')
  if (/\s[/–-]|[/–-]\s/.test(body))
    findings.push(
      at(
        'number-spaces',
        `Trong “${body}” có khoảng trắng quanh dấu gạch; quy định không cách chữ.`,
        `Viết liền: ${parsed.text}.`,
      ),
    )
  if (/[–—]/.test(body))
    findings.push(
      at(
        'number-dash',
        `Trong “${body}” có gạch dài; quy định gạch nối (-) giữa các nhóm chữ viết tắt.`,
        `Viết: ${parsed.text}.`,
      ),
    )
  if (parsed.value < 10 && !parsed.number.startsWith('0'))
    findings.push(
      at(
        'number-padding',
        `Số ${parsed.number} nhỏ hơn 10; quy định ghi thêm số 0 phía trước.`,
        `Viết: 0${parsed.text}.`,
      ),
    )
  return [...findings, ...checkSymbol(number, parsed.symbol, type), ...look]
}

/** The symbol begins with the abbreviation of the kind, in exactly its letters; a letter's begins with the agency. */
function checkSymbol(
  number: Parameters<typeof errorAt>[0],
  symbol: string,
  type: Components['type'],
): Finding[] {
  const [first = ''] = symbol.split('-')
  const told = (code: string, what: string, remedy: string) => ({ rule: 'R-508', code, what, remedy })
  if (!type) {
    const isKind = first === 'CV'
    return isKind
      ? [
          adviceAt(
            number,
            told(
              'symbol-letter',
              'Ký hiệu có “CV”; công văn không có chữ viết tắt tên loại, ký hiệu gồm tên cơ quan và đơn vị soạn thảo.',
              `Bỏ “CV”, viết theo dạng ${symbol.split('-')[1] ?? 'UBND'}-VP.`,
            ),
          ),
        ]
      : []
  }
  if (type.abbreviation === '' || first === type.abbreviation) return []
  const other = documentTypes.find(({ abbreviation }) => abbreviation === first)
  // Resolutions and decisions bear one abbreviation in both families; a kind of only one family may share it with another.
  if (other?.name === type.name) return []
  const isCase = first.toLowerCase() === type.abbreviation.toLowerCase()
  const isKind = isCase || typeOfSymbol(symbol) !== undefined
  return [
    (isKind ? errorAt : adviceAt)(
      number,
      told(
        'symbol-type',
        `Ký hiệu bắt đầu bằng “${first}” nhưng văn bản là ${type.name.toLowerCase()}, chữ viết tắt quy định là “${type.abbreviation}”.`,
        `Sửa ký hiệu thành ${[type.abbreviation, ...symbol.split('-').slice(isKind ? 1 : 0)].join('-')}.`,
      ),
    ),
  ]
}
