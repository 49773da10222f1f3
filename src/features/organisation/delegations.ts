import { and, desc, eq, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { one, type Database } from '#platform/database.ts'
import type { Delegation } from './delegation.ts'
import { assertId } from './ids.ts'
import { delegations, divisions, people } from './table.ts'

export interface DelegationEntry extends Delegation {
  giverName: string
  receiverName: string
  divisionName: string
}

const giver = alias(people, 'giver')
const receiver = alias(people, 'receiver')

/** Those that concern the person, or all where none is named; the latest first. */
export async function listDelegations(db: Database, personId: string | null): Promise<DelegationEntry[]> {
  return select(
    db,
    personId === null
      ? undefined
      : or(eq(delegations.fromPerson, personId), eq(delegations.toPerson, personId)),
  )
}

export async function listDelegationsFrom(
  db: Database,
  personId: string,
  divisionId: string,
): Promise<DelegationEntry[]> {
  return select(db, and(eq(delegations.fromPerson, personId), eq(delegations.divisionId, divisionId)))
}

async function select(db: Database, where: ReturnType<typeof and>): Promise<DelegationEntry[]> {
  const rows = await db
    .select({
      delegation: delegations,
      giverName: giver.fullName,
      receiverName: receiver.fullName,
      divisionName: divisions.name,
    })
    .from(delegations)
    .innerJoin(giver, eq(giver.id, delegations.fromPerson))
    .innerJoin(receiver, eq(receiver.id, delegations.toPerson))
    .innerJoin(divisions, eq(divisions.id, delegations.divisionId))
    .where(where)
    .orderBy(desc(delegations.fromOn), desc(delegations.createdAt))
  return rows.map(({ delegation, ...names }) => ({ ...delegation, ...names }))
}

export async function lockDelegation(tx: Database, id: string): Promise<Delegation> {
  assertId(id)
  return one(await tx.select().from(delegations).where(eq(delegations.id, id)).for('update'))
}
