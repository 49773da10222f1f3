import { isCapitals } from '../text.ts'
import type { Components } from './components.ts'
import { adviceAt, errorAt, type Finding } from './finding.ts'
import { checkLook } from './looks.ts'
import type { Knowledge, Part } from './parts.ts'
import type { Regime } from './regimes.ts'

/** The issuer's lines, the name of the kind with the abstract, or the "V/v" of a letter, and "Kính gửi" (boxes 2, 5, 9a). */
export function checkTitle(components: Components, regime: Regime, known: Knowledge): Finding[] {
  const { issuer, typeName, abstract, letterAbstract, addressee } = components
  return [
    ...checkLook(issuer.slice(0, -1), 'parent', regime, known),
    ...checkLook(issuer.slice(-1), 'issuer', regime, known),
    ...(typeName ? checkTypeName(typeName, regime, known) : []),
    ...checkLook(abstract, 'abstract', regime, known),
    ...(letterAbstract ? checkLetter(letterAbstract, regime, known) : []),
    ...(addressee ? checkAddressee(addressee, regime, known) : []),
  ]
}

function checkTypeName(typeName: Part, regime: Regime, known: Knowledge): Finding[] {
  const look = checkLook([typeName], 'typeName', regime, known)
  if (isCapitals(typeName.text)) return look
  return [
    errorAt(typeName, {
      rule: 'R-502',
      code: 'type-capitals',
      what: `Tên loại viết “${typeName.text}”; quy định chữ in hoa.`,
      remedy: `Viết: ${typeName.text.toUpperCase()}.`,
    }),
    ...look,
  ]
}

function checkLetter(abstract: Part, regime: Regime, known: Knowledge): Finding[] {
  const look = checkLook([abstract], 'letterAbstract', regime, known)
  if (abstract.text.startsWith('V/v')) return look
  return [
    errorAt(abstract, {
      rule: 'R-502',
      code: 'letter-abstract',
      what: `Trích yếu công văn bắt đầu bằng “${abstract.text.slice(0, 5)}”; quy định bắt đầu bằng “V/v”.`,
      remedy: 'Viết “V/v” rồi đến nội dung trích yếu.',
    }),
    ...look,
  ]
}

function checkAddressee(addressee: Part, regime: Regime, known: Knowledge): Finding[] {
  const look = checkLook([addressee], 'addressee', regime, known)
  if (/^Kính gửi\s*:/.test(addressee.text)) return look
  return [
    adviceAt(addressee, {
      rule: 'R-502',
      code: 'addressee-colon',
      what: 'Sau từ “Kính gửi” không có dấu hai chấm (:).',
      remedy: 'Viết “Kính gửi:” rồi đến tên nơi nhận.',
    }),
    ...look,
  ]
}
