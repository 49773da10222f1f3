import type { Components } from './components.ts'
import { errorAt, type Finding } from './finding.ts'
import type { Regime } from './regimes.ts'

/** The content ends in "./."; what a table of a form leaves open ends nowhere. */
export function checkEnding({ content, recipientsLabel }: Components, regime: Regime): Finding[] {
  const last = content.findLast(({ line }) => !line.framed)
  if (!last || !recipientsLabel || !regime.administrative || last.line.cell) return []
  if (last.text.replaceAll(/\s+/g, '').endsWith('./.')) return []
  return [
    errorAt(last, {
      rule: 'R-504',
      code: 'ending',
      what: `Nội dung kết thúc bằng “${last.text.slice(-12)}”; quy định kết thúc bằng “./.”.`,
      remedy: 'Thêm “./.” ngay sau chữ cuối cùng của nội dung.',
    }),
  ]
}
