import type { Components } from './components.ts'
import { errorAt, type Finding } from './finding.ts'
import { checkLook } from './looks.ts'
import type { Knowledge } from './parts.ts'
import type { Regime } from './regimes.ts'

/** Each basis on its line, ending in ";", the last one as the rules of its time have it (R-502, box 6). */
export function checkBases({ bases }: Components, regime: Regime, known: Knowledge): Finding[] {
  const { basisEnds } = regime
  const findings: Finding[] = []
  for (const [index, lines] of bases.entries()) {
    const [first, last] = [lines[0], lines.at(-1)]
    if (!basisEnds || !first || !last) continue
    const isLast = index === bases.length - 1
    const wanted = isLast ? basisEnds.last : ';'
    const code = isLast ? 'basis-last' : 'basis-end'
    if (last.text.endsWith(wanted) || findings.some((finding) => finding.code === code)) continue
    findings.push(
      errorAt(first, {
        rule: 'R-502',
        code,
        what: isLast
          ? `Căn cứ cuối cùng không kết thúc bằng ${basisEnds.sign}.`
          : `Căn cứ thứ ${index + 1} không kết thúc bằng dấu chấm phẩy (;).`,
        remedy: isLast
          ? `Kết thúc căn cứ cuối cùng bằng ${basisEnds.sign}.`
          : 'Kết thúc mỗi căn cứ bằng dấu chấm phẩy, rồi xuống dòng.',
      }),
    )
  }
  return [...findings, ...checkLook(bases.flat(), 'basis', regime, known)]
}
