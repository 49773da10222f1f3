import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { eq } from 'drizzle-orm'
import { findActor, people } from '#features/organisation/index.ts'
import { system, type Actor } from '#platform/actor.ts'
import type { Context, Services } from '#platform/context.ts'
import { NotFound, RuleBroken } from '#platform/errors.ts'
import { applyNow } from './commands/apply.ts'
import { keepReading } from './commands/check-file.ts'
import { demandImport } from './policy.ts'
import { countChanges, countRows, listRows, type RegisterRow, type RowCounts } from './queries.ts'

export interface ImportReport {
  /** Rows of the file that were read at all. */
  rows: number
  /** How they stand after it: entered, the same as before, and so on. */
  counts: RowCounts
  /** How many values were brought into their proper form, by field. */
  changes: Record<string, number>
  quarantined: RegisterRow[]
}

interface ImportOptions {
  path: string
  /** Reads and compares, and enters nothing. */
  dryRun: boolean
  /** In whose name; without one the log says that it was the system. */
  email: string | null
}

/** `nharong import documents`: a collection of central legal documents, from a file on this machine (R-1215). */
export async function importCollection(services: Services, options: ImportOptions): Promise<ImportReport> {
  const ctx: Context = { ...services, actor: await actorOf(services, options.email), requestId: 'console' }
  if (ctx.actor !== system) demandImport(ctx.actor, 'collection', ctx.profile)
  const bytes = await readFile(options.path).catch((error: unknown) => {
    throw new RuleBroken(`Không đọc được tệp ${options.path}: ${String(error)}`)
  })
  const given = { kind: 'collection' as const, issuer: '', divisionId: null }
  const checked = await keepReading(ctx, { ...given, name: basename(options.path), bytes })
  if (!checked.ok) throw new RuleBroken(checked.why)
  if (!options.dryRun) await applyNow(ctx, checked.id)
  const counts = await countRows(ctx.db, checked.id)
  const { rows: quarantined } = await listRows(ctx.db, checked.id, { state: 'quarantined', limit: 1000 })
  return {
    rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    changes: await countChanges(ctx.db, checked.id),
    quarantined,
  }
}

async function actorOf({ db, now }: Services, email: string | null): Promise<Actor> {
  if (email === null) return system
  const [person] = await db.select().from(people).where(eq(people.email, email.toLowerCase()))
  if (!person) throw new NotFound(`Không có ai trong tổ chức với địa chỉ ${email}.`)
  return findActor(db, person.id, now())
}
