import { randomUUID } from 'node:crypto'
import { eq, isNull } from 'drizzle-orm'
import { addDays, formatDay, type Day } from '#lib/days.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { demand } from '../policy.ts'
import { lockOrganisation } from '../posts.ts'
import { boards } from '../table.ts'

export interface BoardDraft {
  name: string
  decisionNumber: string
  decidedOn: Day
  signedBy: string
  validFrom: Day
}

/** A new decision of the Chief establishes the board anew (art. 7 (1)); the one before ends the day before. */
export async function recordBoard(ctx: Context, draft: BoardDraft): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await lockOrganisation(tx)
    demand(ctx.actor, 'record_board', null)
    const [current] = await tx.select().from(boards).where(isNull(boards.validTo)).for('update')
    if (current && draft.validFrom <= current.validFrom)
      throw new RuleBroken(
        `Quyết định đang có hiệu lực từ ${formatDay(current.validFrom)}; quyết định mới phải có hiệu lực sau ngày đó.`,
        { field: 'validFrom' },
      )
    if (current)
      await tx
        .update(boards)
        .set({ validTo: addDays(draft.validFrom, -1) })
        .where(eq(boards.id, current.id))
    const board = { ...draft, id: randomUUID() }
    await tx.insert(boards).values(board)
    await record(tx, ctx, 'board.establish', { type: 'board', id: board.id, name: draft.name }, { ...draft })
  })
}
