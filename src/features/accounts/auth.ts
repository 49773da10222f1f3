import { randomUUID } from 'node:crypto'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { eq } from 'drizzle-orm'
import { findActor } from '#features/organisation/index.ts'
import { isSignedIn } from '#platform/actor.ts'
import type { Services } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { addressHeader, cookiePrefix, isSecure } from './cookies.ts'
import { codePageLife, passwordLength, recoveryCodes, resetLinkLife, sessionAbsolute } from './limits.ts'
import { credentials, sessions, twoFactors, users, verifications } from './table.ts'

export type AuthServices = Pick<Services, 'now' | 'publicUrl' | 'secret' | 'profile'>

export interface AuthEvents {
  /** Called with the secret of a link that was just made; the letter is the caller's, in the same transaction. */
  resetLink?: (token: string) => void
}

/**
 * The sign-in library at work inside one transaction, so that what it writes stands or falls with our own lines and
 * the audit event. Making one takes about a millisecond, against the fifty of the password hash.
 *
 * Passwords: scrypt with N = 16384, r = 16, p = 1, a key of 64 bytes and a salt of 16 random bytes, over the NFKC form
 * of what was typed; the library's own, on Node's thread pool.
 */
export function authWithin(tx: Database, services: AuthServices, events: AuthEvents = {}) {
  return betterAuth({
    appName: services.profile.office.shortName,
    baseURL: services.publicUrl,
    // As a list: a plain `secret` would give way to a variable of the environment that nobody here reads.
    secrets: [{ version: 1, value: services.secret }],
    database: drizzleAdapter(tx, {
      provider: 'pg',
      schema: {
        user: users,
        session: sessions,
        account: credentials,
        verification: verifications,
        twoFactor: twoFactors,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      resetPasswordTokenExpiresIn: resetLinkLife / 1000,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ token }) => events.resetLink?.(token),
    },
    session: { expiresIn: sessionAbsolute / 1000, disableSessionRefresh: true, freshAge: 0 },
    verification: { storeIdentifier: 'hashed' },
    plugins: [
      twoFactor({
        twoFactorCookieMaxAge: codePageLife / 1000,
        // Wrong codes are counted with wrong passwords, in `attempts`.
        accountLockout: { enabled: false },
        backupCodeOptions: { amount: recoveryCodes },
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (!(await mayEnter(tx, session.userId, services.now()))) return false
            return { data: { ...session, createdAt: services.now(), updatedAt: services.now() } }
          },
        },
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: isSecure(services.publicUrl),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => randomUUID(), validateSchema: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

/** Whoever has left or is locked gets no session, by whichever way he comes. */
async function mayEnter(tx: Database, userId: string, at: Date): Promise<boolean> {
  const [user] = await tx
    .select({ personId: users.personId, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.id, userId))
  return user !== undefined && user.disabledAt === null && isSignedIn(await findActor(tx, user.personId, at))
}

interface Answer<Response> {
  response: Response
  headers: Headers
}

export type Tried<Response> =
  | { ok: true; response: Response; cookies: string[] }
  | { ok: false; code: string; cookies: string[] }

/** What `mayEnter` comes out as; the library calls it an error of the server. */
const noSession = 'FAILED_TO_CREATE_SESSION'

/** A refusal of the library is an answer here; anything else that it throws goes on. */
export async function tryAuth<Response>(call: Promise<Answer<Response>>): Promise<Tried<Response>> {
  try {
    const { response, headers } = await call
    return { ok: true, response, cookies: headers.getSetCookie() }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const code = error.body?.code ?? String(error.status)
    if (error.statusCode >= 500 && code !== noSession) throw error
    return { ok: false, code, cookies: [] }
  }
}
