import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { originalKey } from '#platform/mailbox/index.ts'
import { scanJob } from '../job-names.ts'
import { findSubmission } from '../queries.ts'
import { submissions } from '../table.ts'

/** Originals that came while no scanner was set are scanned when there is one; until then nobody is shown them. */
export async function scanOriginals(ctx: Context): Promise<void> {
  if (!ctx.scanner.isOn) return
  await ctx.db.transaction(async (tx) => {
    const unscanned = await tx
      .update(submissions)
      .set({ scan: 'waiting' })
      .where(and(eq(submissions.scan, 'off'), isNotNull(submissions.sha256)))
      .returning({ id: submissions.id })
    await ctx.jobs.sendAll(tx, scanJob, unscanned)
  })
}

const again = 60_000

export async function scanOriginal(ctx: Context, id: string): Promise<void> {
  const { scan, sha256, state } = await findSubmission(ctx.db, id)
  if (scan !== 'waiting' || sha256 === null || state === 'secret') return
  const folder = await mkdtemp(join(tmpdir(), 'nha-rong-letter-'))
  try {
    const path = join(folder, 'letter')
    await pipeline(await ctx.files.stream(originalKey(sha256)), createWriteStream(path))
    const verdict = await ctx.scanner.scan(path)
    if (verdict.state === 'unavailable')
      return await ctx.jobs.send(
        ctx.db,
        scanJob,
        { id },
        { startAfter: new Date(ctx.now().getTime() + again) },
      )
    await ctx.db.update(submissions).set({ scan: verdict.state }).where(eq(submissions.id, id))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
