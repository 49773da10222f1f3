import { and, asc, desc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { dayOf } from '#lib/days.ts'
import { one, type Database } from '#platform/database.ts'
import { stillHere } from './actors.ts'
import { assertId } from './ids.ts'
import type { Division } from './division.ts'
import { compareNames } from './person.ts'
import { boards, committeeLeaders, divisions, people } from './table.ts'

export type Person = typeof people.$inferSelect
export type Board = typeof boards.$inferSelect
export type CommitteeLeader = typeof committeeLeaders.$inferSelect

/** The divisions that exist on that day, in the office's own order. */
export async function listDivisions(db: Database, at: Date): Promise<Division[]> {
  const day = dayOf(at)
  return db
    .select()
    .from(divisions)
    .where(and(lte(divisions.validFrom, day), or(isNull(divisions.validTo), gte(divisions.validTo, day))))
    .orderBy(asc(divisions.position), asc(divisions.id))
}

/** Those that exist no more too: old posts still name them. */
export async function listAllDivisions(db: Database): Promise<Division[]> {
  return db.select().from(divisions).orderBy(asc(divisions.position), asc(divisions.id))
}

/** Also one that exists no more: what it signed still names it. */
export async function findDivision(db: Database, id: string): Promise<Division> {
  return one(await db.select().from(divisions).where(eq(divisions.id, id)))
}

/** Everyone who works here at that moment, by name. */
export async function listPeople(db: Database, at: Date): Promise<Person[]> {
  const rows = await db.select().from(people).where(stillHere(people, at))
  return rows.toSorted((a, b) => compareNames(a.fullName, b.fullName))
}

/** Also one who has left. */
export async function findPerson(db: Database, id: string): Promise<Person> {
  assertId(id)
  return one(await db.select().from(people).where(eq(people.id, id)))
}

export async function lockPerson(tx: Database, id: string): Promise<Person> {
  assertId(id)
  return one(await tx.select().from(people).where(eq(people.id, id)).for('update'))
}

/** Everyone who was ever here, by name. */
export async function listEveryone(db: Database): Promise<Person[]> {
  const rows = await db.select().from(people)
  return rows.toSorted((a, b) => compareNames(a.fullName, b.fullName))
}

/** The decisions that established the board, the latest first. */
export async function listBoards(db: Database): Promise<Board[]> {
  return db.select().from(boards).orderBy(desc(boards.validFrom))
}

/** The leaders of the committee in office on that day, first the chairman. */
export async function listCommitteeLeaders(db: Database, at: Date): Promise<CommitteeLeader[]> {
  const day = dayOf(at)
  return db
    .select()
    .from(committeeLeaders)
    .where(
      and(
        lte(committeeLeaders.fromOn, day),
        or(isNull(committeeLeaders.toOn), gte(committeeLeaders.toOn, day)),
      ),
    )
    .orderBy(asc(committeeLeaders.position), asc(committeeLeaders.id))
}
