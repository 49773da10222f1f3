import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { lockFile } from '../queries.ts'
import type { ReceivedFile } from '../received-file.ts'
import { receivedFiles } from '../table.ts'

/** Its bytes go before anything is written down, and its name with them: only the refusal stays (R-1031). */
export async function refuseSecret(ctx: Context, { id }: Pick<ReceivedFile, 'id'>): Promise<void> {
  await ctx.incoming.forget(id)
  await ctx.db.transaction(async (tx) => {
    const file = await lockFile(tx, id)
    if (file.state !== 'waiting') return
    await tx
      .update(receivedFiles)
      .set({ name: 'Tệp bị từ chối', sha256: null, state: 'refused', reason, stateSince: ctx.now() })
      .where(eq(receivedFiles.id, id))
    await record(
      tx,
      ctx,
      'intake.refuse',
      { type: 'received_file', id, name: 'Tệp bị từ chối' },
      {
        rule: 'R-1031',
        by: file.uploadedBy,
      },
    )
  })
}

const reason =
  'Tệp có dấu chỉ mức độ mật nên bị từ chối và không được lưu. Văn bản mật không được soạn, gửi hoặc lưu trên hệ thống này.'
