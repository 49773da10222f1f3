import { closeDoor, returnAttempts, takeAttempts } from '#platform/attempts.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { queueMail } from '#platform/mail/index.ts'
import { authWithin, type Tried } from './auth.ts'
import { accountLimit } from './limits.ts'
import { lockedMail } from './mails.ts'
import { subjectOf, type Account } from './queries.ts'

export type Auth = ReturnType<typeof authWithin>

export type OwnerOutcome<Response> =
  | { step: 'done'; response: Response; cookies: string[] }
  | { step: 'wrong' }
  | { step: 'wait'; until: Date }

interface Trial<Response> {
  /** Proves by password or code that the owner sits there, and does what was asked. */
  attempt: (auth: Auth, tx: Database) => Promise<Tried<Response>>
  /** What follows when it was proven; its last statement is the audit event. */
  settle: (tx: Database) => Promise<void>
}

/**
 * Something that only the owner may do on his own account. An open session is not proof enough, so the password is
 * asked for, and wrong ones count as they do at the door.
 */
export async function asOwner<Response>(
  ctx: Context,
  account: Account,
  { attempt, settle }: Trial<Response>,
): Promise<OwnerOutcome<Response>> {
  const knock = { limit: accountLimit, who: account.email }
  const taken = await takeAttempts(ctx.db, [knock], ctx.now())
  if (taken.waitUntil) return { step: 'wait', until: taken.waitUntil }
  return ctx.db.transaction(async (tx) => {
    const tried = await attempt(authWithin(tx, ctx), tx)
    if (tried.ok) {
      await returnAttempts(tx, [knock])
      await settle(tx)
      return { step: 'done', response: tried.response, cookies: tried.cookies }
    }
    const until = taken.last ? await closeDoor(tx, knock, ctx.now()) : null
    if (until) await queueMail(tx, ctx, lockedMail(ctx, account, 'của một phiên đang mở'))
    await record(tx, ctx, 'account.proof_failed', subjectOf(account))
    return until ? { step: 'wait', until } : { step: 'wrong' }
  })
}
