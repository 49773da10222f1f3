import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { rescanJob } from '../job-names.ts'
import { findFile, lockFile } from '../queries.ts'
import { isKept, keyOf, type ReceivedFile } from '../received-file.ts'
import { receivedFiles } from '../table.ts'
import { infected, nextTry, recordInfection } from './scan.ts'

/** What was kept while no scanner was set is scanned when there is one; until then nobody else is shown it. */
export async function scanKept(ctx: Context): Promise<void> {
  if (!ctx.scanner.isOn) return
  await ctx.db.transaction(async (tx) => {
    const unscanned = await tx
      .update(receivedFiles)
      .set({ scan: 'waiting', stateSince: ctx.now() })
      .where(
        and(
          eq(receivedFiles.scan, 'off'),
          inArray(receivedFiles.state, ['read', 'unreadable']),
          isNotNull(receivedFiles.sha256),
        ),
      )
      .returning({ fileId: receivedFiles.id })
    await ctx.jobs.sendAll(tx, rescanJob, unscanned)
  })
}

export async function rescan(ctx: Context, fileId: string): Promise<void> {
  const file = await findFile(ctx.db, fileId)
  if (!waitsForScan(file)) return
  const key = keyOf(file.sha256 ?? '')
  await ctx.incoming.append(fileId, 0, await ctx.files.stream(key), file.declaredBytes)
  const verdict = await ctx.scanner.scan(ctx.incoming.path(fileId))
  await ctx.incoming.forget(fileId)
  await ctx.db.transaction(async (tx) => {
    const before = await lockFile(tx, fileId)
    if (!waitsForScan(before)) return
    if (verdict.state === 'unavailable')
      return ctx.jobs.send(tx, rescanJob, { fileId }, { startAfter: nextTry(before, ctx.now()) })
    const found: Partial<ReceivedFile> =
      verdict.state === 'infected'
        ? { state: 'infected', reason: infected(verdict.signature), stateSince: ctx.now() }
        : {}
    await tx
      .update(receivedFiles)
      .set({ ...found, scan: verdict.state })
      .where(eq(receivedFiles.id, fileId))
    if (verdict.state === 'infected') await recordInfection(ctx, tx, before, verdict.signature)
  })
}

const waitsForScan = (file: ReceivedFile): boolean => isKept(file) && file.scan === 'waiting'
