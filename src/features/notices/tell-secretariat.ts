import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import type { NewNotice } from './notice.ts'
import { tellDivision } from './tell-division.ts'

/** Everybody of the secretariat hears that something has come from outside; nobody does where the office has none. */
export async function tellSecretariat(
  tx: Database,
  ctx: Context,
  about: Pick<NewNotice, 'title' | 'href' | 'subject'>,
): Promise<void> {
  const divisionId = secretariatOf(ctx.profile)
  if (divisionId !== null) await tellDivision(tx, ctx, divisionId, { kind: 'incoming', text: '', ...about })
}
