import { and, desc, eq, gt, inArray, lt, ne } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findActor } from '#features/organisation/index.ts'
import { nobody, type Actor } from '#platform/actor.ts'
import type { Services } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { readSessionToken } from './cookies.ts'
import { sessionAbsolute, sessionIdle, sessionNoted } from './limits.ts'
import { sessions, users } from './table.ts'

export interface OpenSession {
  id: string
  userId: string
  mustChangePassword: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The session that the request came with, where `whoIs` found one. */
    session?: OpenSession
  }
}

const ago = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds)

/** Neither idle for too long nor, used or not, older than a session may be. */
const stillOpen = (now: Date) =>
  and(gt(sessions.updatedAt, ago(now, sessionIdle)), gt(sessions.createdAt, ago(now, sessionAbsolute)))

/**
 * Who sends the request, with the posts in force now. Everything is read anew: a session that was ended, an account
 * that was locked, a post that is over count from the next request on.
 */
export async function whoIs(services: Services, request: FastifyRequest): Promise<Actor> {
  const token = readSessionToken(request, services)
  if (token === null) return nobody
  const now = services.now()
  const [session] = await services.db
    .select({
      id: sessions.id,
      userId: sessions.userId,
      mustChangePassword: users.mustChangePassword,
      personId: users.personId,
      disabledAt: users.disabledAt,
      usedAt: sessions.updatedAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.token, token), stillOpen(now)))
  if (!session || session.disabledAt !== null) return nobody
  const actor = await findActor(services.db, session.personId, now)
  if (actor === nobody) return nobody
  if (session.usedAt < ago(now, sessionNoted)) await noteUse(services.db, session.id, now)
  request.session = {
    id: session.id,
    userId: session.userId,
    mustChangePassword: session.mustChangePassword,
  }
  return actor
}

async function noteUse(db: Database, id: string, now: Date) {
  await db.update(sessions).set({ updatedAt: now }).where(eq(sessions.id, id))
}

export type SessionLine = Awaited<ReturnType<typeof listSessions>>[number]

/** The open sessions of one account, the last used first. */
export async function listSessions(db: Database, userId: string, now: Date) {
  return db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      ipAddress: sessions.ipAddress,
      createdAt: sessions.createdAt,
      usedAt: sessions.updatedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), stillOpen(now)))
    .orderBy(desc(sessions.updatedAt), desc(sessions.createdAt))
}

/** Ends one session of the account; false where it is not one of them. */
export async function endSession(tx: Database, userId: string, id: string): Promise<boolean> {
  if (!z.guid().safeParse(id).success) return false
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
    .returning({ id: sessions.id })
  return ended.length > 0
}

/** Ends every session of the account but the one to keep; answers how many there were. */
export async function endSessions(tx: Database, userId: string, keep?: string): Promise<number> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), keep === undefined ? undefined : ne(sessions.id, keep)))
    .returning({ id: sessions.id })
  return ended.length
}

/** A browser that signs in has done with the session it came with, whoever put that there. */
export async function endSessionOf(tx: Database, token: string | null): Promise<void> {
  if (token !== null) await tx.delete(sessions).where(eq(sessions.token, token))
}

export async function clearExpiredSessions(tx: Database, now: Date): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.createdAt, ago(now, sessionAbsolute)))
  await tx.delete(sessions).where(lt(sessions.updatedAt, ago(now, sessionIdle)))
}

/** Whose session the request carries, even one that is over; null where nobody knows any more. */
export async function lastPersonOf(request: FastifyRequest): Promise<string | null> {
  const token = readSessionToken(request, request.ctx)
  if (token === null) return null
  const [row] = await request.ctx.db
    .select({ personId: users.personId })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.token, token))
  return row?.personId ?? null
}

/** The address of an account is the person's own; a changed one counts from the next sign-in. */
export async function followEmail(tx: Database, personId: string, email: string): Promise<void> {
  await tx.update(users).set({ email: email.toLowerCase() }).where(eq(users.personId, personId))
}

/** Someone who leaves is out at once, not only at the next sign-in. */
export async function closeAccess(tx: Database, personId: string): Promise<void> {
  const account = tx.select({ id: users.id }).from(users).where(eq(users.personId, personId))
  await tx.delete(sessions).where(inArray(sessions.userId, account))
}
