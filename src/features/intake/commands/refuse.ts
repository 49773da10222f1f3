import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { IntakeHooks } from '../hooks.ts'
import { lockFile } from '../queries.ts'
import type { ReceivedFile } from '../received-file.ts'
import { receivedFiles } from '../table.ts'

const nameless = 'Tệp bị từ chối'

/** Its bytes go, and its name with them, and that of the archive it came in: only the refusal stays (R-1031). */
export async function refuseSecret(
  ctx: Context,
  { onRefused }: Pick<IntakeHooks, 'onRefused'>,
  { id }: Pick<ReceivedFile, 'id'>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const file = await lockFile(tx, id)
    if (file.state !== 'waiting') return
    await tx
      .update(receivedFiles)
      .set({ name: nameless, sha256: null, state: 'refused', reason, stateSince: ctx.now() })
      .where(eq(receivedFiles.id, id))
    if (file.archiveId)
      await tx
        .update(receivedFiles)
        .set({ name: 'Tệp nén có tệp bị từ chối' })
        .where(eq(receivedFiles.id, file.archiveId))
    await onRefused?.(ctx, tx, file)
    await record(
      tx,
      ctx,
      'intake.refuse',
      { type: 'received_file', id, name: nameless },
      {
        rule: 'R-1031',
        by: file.uploadedBy,
      },
    )
  })
  await ctx.incoming.forget(id)
}

const reason =
  'Tệp có dấu chỉ độ mật nên bị từ chối và không được lưu. Văn bản mật không được soạn, gửi hoặc lưu trên hệ thống này.'
