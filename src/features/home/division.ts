import {
  listObligations,
  measureMatrix,
  monthSpan,
  type Cell,
  type ObligationLine,
} from '#features/duties/index.ts'
import { divisionsOf, holds } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'

export interface OwedByDivision {
  /** The first few, what is late before what is to come. */
  lines: readonly ObligationLine[]
  hasMore: boolean
  /** Of this month; for those who lead the division. */
  punctuality: readonly Cell[] | null
}

const shown = 5

/** What the person's own divisions owe; null for those who supply nothing. */
export async function listOwedByDivision(ctx: Context): Promise<OwedByDivision | null> {
  const own = [...new Set(divisionsOf(ctx.actor, 'specialist', 'division_head', 'division_deputy'))]
  if (own.length === 0) return null
  const lines: ObligationLine[] = []
  for (const view of ['late', 'open'] as const)
    for (const division of own)
      lines.push(...(await listObligations(ctx, { view, division, family: null, page: 1 })).lines)
  const led = divisionsOf(ctx.actor, 'division_head', 'division_deputy')
  return {
    lines: lines.slice(0, shown),
    hasMore: lines.length > shown,
    punctuality: holds(ctx.actor, 'division_head', 'division_deputy')
      ? await measureMatrix(ctx, monthSpan(ctx.now()), led)
      : null,
  }
}
