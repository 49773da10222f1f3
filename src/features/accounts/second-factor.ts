import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { queueMail } from '#platform/mail/index.ts'
import { authWithin, tryAuth } from './auth.ts'
import { twoFactorMail } from './mails.ts'
import { asOwner, type OwnerOutcome } from './own-account.ts'
import { subjectOf, type Account } from './queries.ts'
import { endSession, listSessions } from './session.ts'
import { claimCode, codeUsed } from './sign-in.ts'

interface Proof {
  headers: Headers
  password: string
}

/** Makes a secret for the phone; nothing is on before a code of it was right. Answers the address for the QR code. */
export async function beginTwoFactor(
  ctx: Context,
  account: Account,
  { headers, password }: Proof,
): Promise<OwnerOutcome<string>> {
  return asOwner(ctx, account, {
    attempt: async ({ api }) => {
      const tried = await tryAuth(
        api.enableTwoFactor({ body: { password, method: 'totp' }, headers, returnHeaders: true }),
      )
      if (!tried.ok) return tried
      return { ...tried, response: 'totpURI' in tried.response ? tried.response.totpURI : '' }
    },
    settle: (tx) => record(tx, ctx, 'account.two_factor_begun', subjectOf(account)),
  })
}

/** Turns it on; every other session ends. Answers the recovery codes. */
export async function confirmTwoFactor(
  ctx: Context,
  account: Account,
  { headers, sessionId, code }: { headers: Headers; sessionId: string | undefined; code: string },
): Promise<OwnerOutcome<string[]>> {
  return asOwner(ctx, account, {
    attempt: async ({ api }, tx) => {
      if (!(await claimCode(tx, account.id, code, ctx.now()))) return codeUsed
      const before = await listSessions(tx, account.id, ctx.now())
      const tried = await tryAuth<unknown>(api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
      if (!tried.ok) return tried
      for (const { id } of before) if (id !== sessionId) await endSession(tx, account.id, id)
      const { backupCodes } = await api.viewBackupCodes({ body: { userId: account.id } })
      return { ...tried, response: backupCodes }
    },
    settle: async (tx) => {
      await queueMail(tx, ctx, twoFactorMail(ctx, account, true))
      await record(tx, ctx, 'account.two_factor_on', subjectOf(account))
    },
  })
}

export async function endTwoFactor(
  ctx: Context,
  account: Account,
  { headers, password }: Proof,
): Promise<OwnerOutcome<unknown>> {
  return asOwner(ctx, account, {
    attempt: ({ api }) =>
      tryAuth<unknown>(api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })),
    settle: async (tx) => {
      await queueMail(tx, ctx, twoFactorMail(ctx, account, false))
      await record(tx, ctx, 'account.two_factor_off', subjectOf(account), { by: 'owner' })
    },
  })
}

/** New recovery codes; the old ones are worth nothing from then on. */
export async function renewRecoveryCodes(
  ctx: Context,
  account: Account,
  { headers, password }: Proof,
): Promise<OwnerOutcome<string[]>> {
  return asOwner(ctx, account, {
    attempt: async ({ api }) => {
      const tried = await tryAuth(
        api.generateBackupCodes({ body: { password }, headers, returnHeaders: true }),
      )
      return tried.ok ? { ...tried, response: tried.response.backupCodes } : tried
    },
    settle: (tx) => record(tx, ctx, 'account.recovery_codes_renewed', subjectOf(account)),
  })
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(ctx: Context, account: Account): Promise<number> {
  if (!account.twoFactorEnabled) return 0
  const { api } = authWithin(ctx.db, ctx)
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: account.id } })
  return backupCodes.length
}
