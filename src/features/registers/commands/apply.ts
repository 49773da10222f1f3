import { and, asc, eq, sql } from 'drizzle-orm'
import { enterCollected, enterRegistered, ownNames, type NewEntry } from '#features/documents/index.ts'
import { findActor, listDivisions, type Division } from '#features/organisation/index.ts'
import type { Entry } from '#lib/register/index.ts'
import { withoutMarks } from '#lib/text.ts'
import { system, type Actor } from '#platform/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { compareEntry } from '../compare.ts'
import { importLooks } from '../import.ts'
import { applyJob } from '../apply-job.ts'
import { demandImport } from '../policy.ts'
import {
  countRows,
  findImport,
  listByNumbers,
  lockImport,
  type RegisterImport,
  type RegisterRow,
} from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { registerImports, registerRows } from '../table.ts'
import { besideTwin, identityOf } from '../twins.ts'

/** The person has read the differences and says yes; the rows are entered in the background. */
export async function confirmImport(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const found = await lockImport(tx, id)
    demandImport(ctx.actor, found.kind, ctx.profile)
    await begin(ctx, tx, found)
    await ctx.jobs.send(tx, applyJob, { importId: id })
    await record(tx, ctx, 'register.confirm', subjectOf(found), await countRows(tx, id))
  })
}

/** At once, for the command line. */
export async function applyNow(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const found = await lockImport(tx, id)
    await begin(ctx, tx, found)
    await record(tx, ctx, 'register.confirm', subjectOf(found), await countRows(tx, id))
  })
  await applyImport(ctx, id)
}

async function begin(ctx: Context, tx: Database, { id, state }: RegisterImport): Promise<void> {
  if (state !== 'checked')
    throw new RuleBroken(
      `Lần nhập này đang ở trạng thái “${importLooks[state].label}” nên không nhập lại được.`,
    )
  const confirmed = { confirmedBy: ctx.actor.id, confirmedByName: ctx.actor.name }
  await tx
    .update(registerImports)
    .set({ ...confirmed, state: 'applying', stateSince: ctx.now() })
    .where(eq(registerImports.id, id))
}

/** Rows in one transaction: progress is seen, and a process that ends in between has lost nothing. */
const together = 300

/** Enters all rows that are new, a part at a time; begun again, it goes on where it was. In the name of who confirmed it. */
export async function applyImport(ctx: Context, id: string): Promise<void> {
  const found = await findImport(ctx.db, id)
  if (found.state !== 'applying') return
  const asConfirmed = { ...ctx, actor: await importerOf(ctx, found) }
  const divisions = await listDivisions(ctx.db, ctx.now())
  for (let more = true; more;)
    more = await ctx.db.transaction((tx) => enterSome(asConfirmed, tx, found, divisions))
  await ctx.db.transaction(async (tx) => {
    await lockImport(tx, id)
    await tx
      .update(registerImports)
      .set({ state: 'applied', stateSince: ctx.now() })
      .where(and(eq(registerImports.id, id), eq(registerImports.state, 'applying')))
    await record(tx, asConfirmed, 'register.apply', subjectOf(found), await countRows(tx, id))
  })
}

async function importerOf(ctx: Context, { confirmedBy, confirmedByName }: RegisterImport): Promise<Actor> {
  if (confirmedBy === null || confirmedBy === system.id) return system
  const { posts } = await findActor(ctx.db, confirmedBy, ctx.now())
  // Who has left the office in between did confirm it all the same.
  return { id: confirmedBy, name: confirmedByName ?? '', posts }
}

/** Answers whether there may be more. */
async function enterSome(
  ctx: Context,
  tx: Database,
  found: RegisterImport,
  divisions: readonly Division[],
): Promise<boolean> {
  const rows = await tx
    .select()
    .from(registerRows)
    .where(and(eq(registerRows.importId, found.id), eq(registerRows.state, 'new')))
    .orderBy(asc(registerRows.line), asc(registerRows.id))
    .limit(together)
    .for('update')
  const fresh = await leaveOutKnown(ctx, tx, rows)
  const entries = fresh.map((entry) => newEntryOf(entry, found, divisions))
  const enter = found.kind === 'collection' ? enterCollected : enterRegistered
  const documentIds = await enter(tx, ctx, entries, { import: found.id })
  // These rows are held already: after the log, which comes last, nothing is waited for.
  await tx.execute(sql`
    update register_rows set state = 'entered', document_id = entered.document_id
    from unnest(${sql.param(fresh.map(({ row }) => row.id))}::uuid[], ${sql.param(documentIds)}::uuid[]) as entered (id, document_id)
    where register_rows.id = entered.id`)
  return rows.length === together
}

interface Fresh {
  row: RegisterRow
  entry: Entry
}

/** What somebody has entered since the file was checked, or an earlier row says already, is not entered twice (R-1215). */
async function leaveOutKnown(ctx: Context, tx: Database, rows: readonly RegisterRow[]): Promise<Fresh[]> {
  const names = ownNames(ctx.profile)
  const known = await listByNumbers(
    tx,
    rows.flatMap(({ entry }) => entry?.numberKey ?? []),
  )
  const fresh = new Map<string, Fresh>()
  for (const row of rows) {
    const { entry } = row
    if (entry === null) continue
    const identity = identityOf(entry, names)
    const twin = fresh.get(identity)
    const { remarks: _remarks, ...compared } = compareEntry(entry, known.get(entry.numberKey) ?? [], names)
    const found = twin
      ? { ...compared, ...besideTwin(entry, { line: twin.row.line, entry: twin.entry }) }
      : compared
    if (found.state === 'new') fresh.set(identity, { row, entry })
    else await tx.update(registerRows).set(found).where(eq(registerRows.id, row.id))
  }
  return [...fresh.values()]
}

function newEntryOf({ entry }: Fresh, found: RegisterImport, divisions: readonly Division[]): NewEntry {
  const { numberKey: _key, keeping, ...facts } = entry
  return { facts, divisionId: divisionOf(keeping.keeper ?? '', divisions) ?? found.divisionId }
}

/** Where the register names a division as the keeper of the copy, it is the one that owes the file. */
function divisionOf(keeper: string, divisions: readonly Division[]): string | null {
  const words = ` ${fold(keeper)} `
  const named = divisions.filter(({ name, shortName, id }) =>
    [name, shortName, id].some((one) => words.includes(` ${fold(one)} `)),
  )
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

const fold = (text: string) =>
  withoutMarks(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
