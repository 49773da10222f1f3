import type { Components } from './components.ts'
import { adviceAt, errorAt, type Finding } from './finding.ts'
import { isArchive } from './foot.ts'
import { checkLook } from './looks.ts'
import type { Knowledge, Part } from './parts.ts'
import type { Regime } from './regimes.ts'

/** "Nơi nhận:", each line "- …;", the last "- Lưu: VT, …." (R-502, box 9b). */
export function checkRecipients(components: Components, regime: Regime, known: Knowledge): Finding[] {
  const { recipientsLabel, recipients, addressee } = components
  if (!recipientsLabel || recipients === null) return []
  const label = checkLook([recipientsLabel], 'recipientsLabel', regime, known)
  const items = joinLines(recipients, known)
  const list = checkLook(recipients, 'recipients', regime, known)
  if (!regime.administrative || items.length === 0) return [...label, ...list]
  return [
    ...(recipientsLabel.text.endsWith(':')
      ? []
      : [
          fault(
            recipientsLabel,
            'recipients-colon',
            'Sau từ “Nơi nhận” không có dấu hai chấm (:).',
            'Viết “Nơi nhận:”.',
          ),
        ]),
    ...label,
    ...checkDashes(items),
    ...checkEnds(items),
    ...checkArchive(items),
    ...(addressee && !items.some(({ text }) => /như (trên|kính gửi)/i.test(text))
      ? [asAbove(items[0] as Part)]
      : []),
    ...list,
  ]
}

const fault = (part: Part, code: string, what: string, remedy: string): Finding =>
  errorAt(part, { rule: 'R-502', code, what, remedy })

/** A line without a dash goes on with the one before it, unless that one is finished. */
function joinLines(parts: readonly Part[], known: Knowledge): Part[] {
  const items: Part[] = []
  for (const part of parts) {
    const before = items.at(-1)
    const goesOn =
      before !== undefined && !/^[-–+•*]/.test(part.text) && !(known.paragraphs && /[;.]$/.test(before.text))
    if (goesOn && !isArchive(part.text))
      items[items.length - 1] = { ...before, text: `${before.text} ${part.text}` }
    else items.push(part)
  }
  return items
}

function checkDashes(items: readonly Part[]): Finding[] {
  const wrong = items.find(({ text }) => !text.startsWith('-'))
  if (!wrong) return []
  return [
    fault(
      wrong,
      'recipients-dash',
      `Dòng “${wrong.text.slice(0, 40)}” không có gạch đầu dòng (-).`,
      'Bắt đầu mỗi nơi nhận bằng gạch đầu dòng “- ”, sát lề trái.',
    ),
  ]
}

function checkEnds(items: readonly Part[]): Finding[] {
  const wrong = items.find(({ text }) => !isArchive(text) && !text.endsWith(';'))
  if (!wrong) return []
  return [
    fault(
      wrong,
      'recipients-end',
      `Dòng “${wrong.text.slice(0, 40)}” không kết thúc bằng dấu chấm phẩy (;).`,
      'Kết thúc mỗi nơi nhận bằng dấu chấm phẩy; dòng “Lưu” kết thúc bằng dấu chấm.',
    ),
  ]
}

/** After the full stop the drafter's sign and the number of copies may follow (box 12). */
function checkArchive(items: readonly Part[]): Finding[] {
  const last = items.findLast(({ text }) => isArchive(text))
  const at = last ?? (items.at(-1) as Part)
  const right = '- Lưu: VT, <đơn vị soạn thảo>.'
  if (!last)
    return [
      fault(
        at,
        'archive',
        `Nơi nhận không có dòng “Lưu”; quy định dòng cuối cùng là “${right}”.`,
        `Thêm dòng cuối: ${right}`,
      ),
    ]
  if (!/^\S?\s*Lưu\s*:/.test(last.text))
    return [
      fault(
        at,
        'archive-colon',
        `Dòng lưu viết “${last.text}”; quy định sau “Lưu” có dấu hai chấm (:).`,
        `Viết theo dạng: ${right}`,
      ),
    ]
  if (!/\.\s*[\p{L}\d.…()\s]{0,16}$/u.test(last.text))
    return [
      fault(
        at,
        'archive-end',
        `Dòng lưu “${last.text}” không kết thúc bằng dấu chấm (.).`,
        `Viết theo dạng: ${right}`,
      ),
    ]
  return []
}

const asAbove = (first: Part): Finding =>
  adviceAt(first, {
    rule: 'R-502',
    code: 'recipients-above',
    what: 'Văn bản có phần “Kính gửi” nhưng nơi nhận không có dòng “- Như trên;”.',
    remedy: 'Ghi “- Như trên;” ở dòng đầu của nơi nhận.',
  })
