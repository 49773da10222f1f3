import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Verdict } from '#platform/scanner/index.ts'
import { readJob } from '../job-names.ts'
import { lockFile } from '../queries.ts'
import type { ReceivedFile } from '../received-file.ts'
import { receivedFiles } from '../table.ts'

/** The first thing that happens to a file. False where nothing more may happen to it, or not now. */
export async function passScanner(ctx: Context, { id }: ReceivedFile): Promise<boolean> {
  const verdict = await ctx.scanner.scan(ctx.incoming.path(id))
  const passed = await ctx.db.transaction(async (tx) => {
    const file = await lockFile(tx, id)
    if (file.state !== 'waiting') return false
    await tx.update(receivedFiles).set(decide(verdict, ctx.now())).where(eq(receivedFiles.id, id))
    if (verdict.state === 'unavailable')
      await ctx.jobs.send(tx, readJob, { fileId: id }, { startAfter: nextTry(file, ctx.now()) })
    if (verdict.state === 'infected') await recordInfection(ctx, tx, file, verdict.signature)
    return verdict.state === 'clean' || verdict.state === 'off'
  })
  if (verdict.state === 'infected') await ctx.incoming.forget(id)
  return passed
}

function decide(verdict: Verdict, now: Date): Partial<ReceivedFile> {
  if (verdict.state === 'infected')
    return { state: 'infected', scan: 'infected', reason: infected(verdict.signature), stateSince: now }
  if (verdict.state === 'unavailable') return { scan: 'waiting', reason: waits(verdict.why) }
  return { scan: verdict.state, reason: null }
}

export const infected = (signature: string): string =>
  `Tệp có mã độc (${signature}) nên bị chặn. Hãy quét máy của bạn rồi gửi tệp sạch.`

const waits = (why: string): string => `${why} Tệp được giữ lại và tự quét lại; bạn không cần gửi lần nữa.`

export async function recordInfection(
  ctx: Context,
  tx: Context['db'],
  { id, uploadedBy }: ReceivedFile,
  signature: string,
): Promise<void> {
  // Nothing of it was read, so its name may be that of a secret paper.
  const subject = { type: 'received_file', id, name: 'Tệp có mã độc' }
  await record(tx, ctx, 'intake.infected', subject, { signature, by: uploadedBy })
}

const second = 1000

/** Each pause is as long as the file has waited already, so that a short absence costs little and a long one little too. */
export function nextTry({ stateSince }: Pick<ReceivedFile, 'stateSince'>, now: Date): Date {
  const waited = now.getTime() - stateSince.getTime()
  return new Date(now.getTime() + Math.min(Math.max(waited, 5 * second), 600 * second))
}
