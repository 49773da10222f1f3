import { eq } from 'drizzle-orm'
import type { Column, Row } from '#lib/register/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { applyJob } from '../apply-job.ts'
import { importLooks, isOpen, rowLooks, type RowState } from '../import.ts'
import { demandImport } from '../policy.ts'
import { findRow, listWaiting, lockImport, type RegisterImport, type RegisterRow } from '../queries.ts'
import { readRows } from '../read-rows.ts'
import { subjectOf } from '../subject.ts'
import { registerImports, registerRows } from '../table.ts'

/** What was on its way is left to finish first. */
function demandOpen({ state }: RegisterImport): void {
  if (!isOpen(state))
    throw new RuleBroken(`Lần nhập này đang ở trạng thái “${importLooks[state].label}” nên chưa sửa được.`)
}

function demandState(row: RegisterRow, ...states: readonly RowState[]): void {
  if (!states.includes(row.state))
    throw new RuleBroken(
      `Dòng này đang ở trạng thái “${rowLooks[row.state].label}” nên không làm việc này được.`,
    )
}

/**
 * A row that could not be read is read again as a person has mended it. Where the register was entered already and the row is new now, it is
 * entered too.
 */
export async function mendRow(
  ctx: Context,
  importId: string,
  rowId: string,
  cells: Row['cells'],
): Promise<{ row: RegisterRow; column: Column }> {
  return ctx.db.transaction(async (tx) => {
    const found = await lockImport(tx, importId)
    demandImport(ctx.actor, found.kind, ctx.profile)
    demandOpen(found)
    const row = await findRow(tx, importId, rowId)
    demandState(row, 'quarantined')
    const { kind, issuer, state } = found
    const others = await listWaiting(tx, found.id)
    const circumstances = { kind, issuer, profile: ctx.profile }
    const [read] = await readRows(tx, [{ line: row.line, cells }], circumstances, others)
    if (!read) throw new Error('The row was not read')
    const { column, ...mended } = read
    await tx.update(registerRows).set(mended).where(eq(registerRows.id, rowId))
    if (state === 'applied' && read.state === 'new') await enterAgain(ctx, tx, found)
    await record(tx, ctx, 'register.mend', subjectOf(found), { line: row.line, to: read.state })
    return { row: { ...row, ...mended }, column }
  })
}

async function enterAgain(ctx: Context, tx: Database, { id }: RegisterImport): Promise<void> {
  await tx
    .update(registerImports)
    .set({ state: 'applying', stateSince: ctx.now() })
    .where(eq(registerImports.id, id))
  await ctx.jobs.send(tx, applyJob, { importId: id })
}

/** It is kept with its reason, and asks for nothing any more. */
export async function dismissRow(ctx: Context, importId: string, rowId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const found = await lockImport(tx, importId)
    demandImport(ctx.actor, found.kind, ctx.profile)
    demandOpen(found)
    const row = await findRow(tx, importId, rowId)
    demandState(row, 'quarantined', 'changed')
    await tx.update(registerRows).set({ state: 'dismissed' }).where(eq(registerRows.id, rowId))
    await record(tx, ctx, 'register.dismiss', subjectOf(found), { line: row.line })
  })
}

/** Before anything was entered, the whole of it may be given up. */
export async function discardImport(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const found = await lockImport(tx, id)
    demandImport(ctx.actor, found.kind, ctx.profile)
    if (found.state !== 'checked') throw new RuleBroken('Chỉ bỏ được lần nhập chưa xác nhận.')
    await tx
      .update(registerImports)
      .set({ state: 'discarded', stateSince: ctx.now() })
      .where(eq(registerImports.id, id))
    await record(tx, ctx, 'register.discard', subjectOf(found))
  })
}
