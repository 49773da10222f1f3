import { eq } from 'drizzle-orm'
import type { Facts } from '#lib/document-facts/index.ts'
import type { Kind, Remark } from '#lib/file-kinds/index.ts'
import type { Content } from '#lib/file-text/content.ts'
import type { FoundRelation } from '#lib/legal-relations/index.ts'
import type { PdfSignature } from '#lib/pdf-signatures/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { IntakeHooks } from '../hooks.ts'
import { findSame, lockFile } from '../queries.ts'
import { contentKeyOf, keyOf, type ReceivedFile } from '../received-file.ts'
import { receivedFiles } from '../table.ts'

export interface Found {
  kind: Kind | null
  mime: string | null
  remarks: readonly Remark[]
  content: Content | null
  facts: Facts
  relations: FoundRelation[]
  signatures: PdfSignature[]
  /** Why the reading was given up, where it was. */
  reason: string | null
  seconds: number
}

/**
 * The original is kept as it came, under its hash, with what was read beside it; then the file takes its state and becomes what
 * it becomes, in one transaction. A run that was cut off begins anew and finds the same places.
 */
export async function keepFile(
  ctx: Context,
  hooks: Pick<IntakeHooks, 'onRead'>,
  { id }: Pick<ReceivedFile, 'id'>,
  found: Found,
): Promise<void> {
  const { incoming, files, db } = ctx
  const sha256 = await incoming.sha256(id)
  if (!(await files.exists(keyOf(sha256)))) await files.putFile(keyOf(sha256), incoming.path(id))
  if (found.content) await files.put(contentKeyOf(sha256), Buffer.from(JSON.stringify(found.content)))
  await db.transaction(async (tx) => {
    const before = await lockFile(tx, id)
    if (before.state !== 'waiting') return
    // All empty files are alike; that says nothing.
    const same = before.declaredBytes > 0 && (await findSame(tx, { id, sha256 }))
    const file: ReceivedFile = {
      ...before,
      kind: found.kind,
      mime: found.mime,
      sha256,
      state: found.content ? 'read' : 'unreadable',
      remarks: [...(same ? (['same'] as const) : []), ...found.remarks],
      reason: found.reason,
      pages: found.content?.pages.length ?? null,
      readSeconds: found.seconds,
      signatures: found.signatures,
      stateSince: ctx.now(),
    }
    await tx.update(receivedFiles).set(file).where(eq(receivedFiles.id, id))
    const { content, facts, relations } = found
    await hooks.onRead(ctx, tx, { file, content, facts, relations })
    await record(
      tx,
      ctx,
      'intake.keep',
      { type: 'received_file', id, name: file.name },
      {
        sha256,
        kind: file.kind,
        state: file.state,
        remarks: file.remarks,
      },
    )
  })
  await incoming.forget(id)
}
