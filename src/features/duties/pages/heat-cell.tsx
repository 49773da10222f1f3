import { formatCount } from '#lib/text.ts'
import type { Cell } from '../matrix/queries.ts'
import { delayText } from './punctuality.tsx'

interface HeatCellProps {
  cell: Cell | undefined
  href: string
  isChosen: boolean
}

/** From 0, all in time, to 4; null where nothing has fallen due. */
function heatOf({ onTime, late, missing }: Cell): number | null {
  const over = onTime + late + missing
  if (over === 0) return null
  return Math.min(4, Math.ceil((1 - onTime / over) * 5))
}

/** Numbers first: the shade only repeats them. */
export function HeatCell({ cell, href, isChosen }: HeatCellProps) {
  if (!cell || cell.owed === 0)
    return (
      <td class="heat-none">
        <span aria-hidden="true">–</span>
        <span class="unseen">Không có</span>
      </td>
    )
  return (
    <td class={`heat-cell heat-${heatOf(cell) ?? 'open'}`}>
      <CellLink cell={cell} href={href} isChosen={isChosen} />
    </td>
  )
}

function CellLink({ cell, href, isChosen }: HeatCellProps & { cell: Cell }) {
  const over = cell.onTime + cell.late + cell.missing
  return (
    <a href={href} aria-current={isChosen ? 'true' : undefined}>
      {over > 0 && <span class="unseen">Đúng hạn: </span>}
      <strong>{over === 0 ? formatCount(cell.open) : `${Math.round((100 * cell.onTime) / over)}%`}</strong>
      <span>{over === 0 ? 'chưa đến hạn' : wordsOf(cell)}</span>
    </a>
  )
}

function wordsOf({ onTime, late, missing, medianDelay }: Cell): string {
  const parts = [
    late > 0 && `muộn ${formatCount(late)} (${delayText(medianDelay)})`,
    missing > 0 && `chưa có ${formatCount(missing)}`,
  ].filter(Boolean)
  return parts.length === 0 ? `đủ ${formatCount(onTime)}` : parts.join(', ')
}
