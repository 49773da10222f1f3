import { listHolders } from '#features/organisation/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { NewNotice } from './notice.ts'
import { tell } from './tell.ts'

/** Tells everybody who works in a division, its leaders included. */
export async function tellDivision(
  tx: Database,
  ctx: Context,
  divisionId: string,
  news: Omit<NewNotice, 'personId'>,
): Promise<void> {
  const roles = ['division_head', 'division_deputy', 'specialist'] as const
  const holders = await listHolders(tx, { roles, divisionId }, ctx.now())
  await tell(
    tx,
    ctx,
    holders.map(({ personId }) => ({ ...news, personId })),
  )
}
