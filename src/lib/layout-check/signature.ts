import { isCapitals } from '../text.ts'
import type { Components } from './components.ts'
import { adviceAt, errorAt, type Finding } from './finding.ts'
import { authorities, titled } from './foot.ts'
import { checkLook } from './looks.ts'
import { collapse, type Knowledge, type Part } from './parts.ts'
import type { Regime } from './regimes.ts'

const exact = /^(TM|KT|TL|TUQ|Q)\. \p{L}/u
/** Their own rules may let them write a degree or a rank before a name (annex I, II.7c). */
const mayBearTitles = /TRƯỜNG|HỌC VIỆN|VIỆN |BỆNH VIỆN|CÔNG AN|QUÂN|BỘ QUỐC PHÒNG|ĐẠI HỌC|Y TẾ/

/** By whose authority, in what post, and the name (R-502, box 7; R-503). */
export function checkSignature(components: Components, regime: Regime, known: Knowledge): Finding[] {
  const { authority, signer, issuer } = components
  const isOfSector = issuer.some(({ text }) => mayBearTitles.test(text))
  return [
    ...(regime.administrative
      ? authority.flatMap((part, index) => checkAuthority(part, authority.slice(index + 1)))
      : []),
    ...(signer ? checkName(signer, isOfSector) : []),
    ...checkLook(authority, 'authority', regime, known),
    ...(signer ? checkLook([signer], 'signer', regime, known) : []),
  ]
}

function checkAuthority(part: Part, below: readonly Part[]): Finding[] {
  const match = authorities.exec(part.text)
  if (!match) return []
  const letters = collapse(match[1] ?? '').replaceAll(/[\s/]/g, '')
  const findings: Finding[] = []
  if (!exact.test(part.text))
    findings.push(
      errorAt(part, {
        rule: 'R-503',
        code: 'authority-form',
        what: `Quyền hạn viết “${match[0].trim()}”; quy định viết “${letters}.” rồi cách một chữ.`,
        remedy: `Viết: ${letters}. ${part.text.slice(match[0].length)}.`,
      }),
    )
  if (letters !== 'Q' && below.length === 0)
    findings.push(
      errorAt(part, {
        rule: 'R-503',
        code: 'authority-post',
        what: `Dưới dòng “${part.text}” không có chức vụ của người ký.`,
        remedy: `Ghi chức vụ của người ký ở dòng dưới${letters === 'KT' ? ', ví dụ “PHÓ CHỦ TỊCH”' : ''}.`,
      }),
    )
  return findings
}

function checkName(signer: Part, isOfSector: boolean): Finding[] {
  const findings: Finding[] = []
  const title = titled.exec(signer.text)?.[0].trim()
  if (title)
    findings.push(
      (isOfSector ? adviceAt : errorAt)(signer, {
        rule: 'R-502',
        code: 'signer-title',
        what: `Trước họ tên người ký ghi “${title}”; quy định không ghi học hàm, học vị và danh hiệu.`,
        remedy: `Viết: ${signer.text.slice(title.length).replace(/^[\s.,]+/, '')}.`,
      }),
    )
  if (isCapitals(signer.text))
    findings.push(
      errorAt(signer, {
        rule: 'R-502',
        code: 'signer-capitals',
        what: `Họ tên người ký viết in hoa “${signer.text}”; quy định chữ in thường.`,
        remedy: 'Viết họ tên bằng chữ thường, hoa chữ cái đầu (Shift+F3).',
      }),
    )
  return findings
}
