import { collapse, type Knowledge } from './parts.ts'
import type { Components } from './components.ts'
import { errorAt, type Finding } from './finding.ts'
import { mottoWords, stateName } from './head.ts'
import { checkLook, checkProportion } from './looks.ts'
import type { Regime } from './regimes.ts'

/** Letters, hyphens and looks of the state's name and its motto (R-502, box 1). The decree itself writes HÒA and HOÀ. */
export function checkStateName({ state, motto }: Components, regime: Regime, known: Knowledge): Finding[] {
  const findings: Finding[] = []
  if (state && collapse(state.text).replace('HOÀ', 'HÒA') !== stateName)
    findings.push(
      errorAt(state, {
        rule: 'R-502',
        code: 'state-letters',
        what: `Quốc hiệu viết “${state.text}”; quy định viết “${stateName}”, chữ in hoa.`,
        remedy: `Gõ lại: ${stateName}.`,
      }),
    )
  if (motto && collapse(motto.text) !== mottoWords)
    findings.push(
      errorAt(motto, {
        rule: 'R-502',
        code: 'motto-letters',
        what: `Tiêu ngữ viết “${motto.text}”; quy định viết “${mottoWords}”, giữa các cụm từ có gạch nối (-) và có cách chữ.`,
        remedy: `Gõ lại: ${mottoWords}. Nếu Word tự đổi gạch nối thành gạch dài, nhấn Ctrl+Z ngay sau khi đổi.`,
      }),
    )
  return [
    ...findings,
    ...(state ? checkLook([state], 'state', regime, known) : []),
    ...(motto ? checkLook([motto], 'motto', regime, known) : []),
    ...checkProportion(state, motto, regime),
  ]
}
