import { and, asc, eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { demand } from '../policy.ts'
import { abbreviations } from '../table.ts'

export interface Abbreviation {
  short: string
  long: string
}

export async function listAbbreviations(db: Database): Promise<Abbreviation[]> {
  return db.select().from(abbreviations).orderBy(asc(abbreviations.short), asc(abbreviations.long))
}

const subjectOf = ({ short, long }: Abbreviation) => ({
  type: 'search-abbreviation',
  id: short,
  name: `${short} = ${long}`,
})

const isSame = (one: Abbreviation, other: Abbreviation) =>
  one.short.toLowerCase() === other.short.toLowerCase() && one.long.toLowerCase() === other.long.toLowerCase()

/** False where it was known already, in whatever case. */
export async function addAbbreviation(ctx: Context, wanted: Abbreviation): Promise<boolean> {
  demand(ctx.actor, 'change')
  return ctx.db.transaction(async (tx) => {
    const known = (await listAbbreviations(tx)).some((one) => isSame(one, wanted))
    if (known) return false
    const added = await tx.insert(abbreviations).values(wanted).onConflictDoNothing().returning()
    if (added.length === 0) return false
    await record(tx, ctx, 'search.add-abbreviation', subjectOf(wanted), {})
    return true
  })
}

/** False where it was gone already. */
export async function removeAbbreviation(ctx: Context, { short, long }: Abbreviation): Promise<boolean> {
  demand(ctx.actor, 'change')
  return ctx.db.transaction(async (tx) => {
    const removed = await tx
      .delete(abbreviations)
      .where(and(eq(abbreviations.short, short), eq(abbreviations.long, long)))
      .returning()
    if (removed.length === 0) return false
    await record(tx, ctx, 'search.remove-abbreviation', subjectOf({ short, long }), {})
    return true
  })
}
