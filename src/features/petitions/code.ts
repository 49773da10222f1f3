import { sql } from 'drizzle-orm'
import { dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { petitionDays } from './table.ts'

/** The next code of the day on which it is entered in the book: "PAKN.20260302.0001". Who comes at the same time waits. */
export async function nextCode(tx: Database, { profile, now }: Context): Promise<string> {
  const day = dayOf(now())
  const [row] = await tx
    .insert(petitionDays)
    .values({ day, last: 1 })
    .onConflictDoUpdate({ target: petitionDays.day, set: { last: sql`${petitionDays.last} + 1` } })
    .returning({ last: petitionDays.last })
  return `${profile.petitions.codePrefix}.${day.replaceAll('-', '')}.${String(row?.last ?? 1).padStart(4, '0')}`
}

/** What somebody typed, as codes are kept: "pakn 20260302 1" stays what it is and is not found. */
export const readCode = (typed: string): string => typed.toUpperCase().replaceAll(/\s+/g, '').slice(0, 40)
