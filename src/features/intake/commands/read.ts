import type { Context } from '#platform/context.ts'
import { extractFile } from '#platform/extraction/index.ts'
import type { IntakeHooks } from '../jobs.ts'
import { findFile } from '../queries.ts'
import { keepFile } from './keep.ts'
import { refuseSecret } from './refuse.ts'
import { passScanner } from './scan.ts'
import { unfoldArchive } from './unfold.ts'

/**
 * Reads a file that has arrived, when the virus scanner has passed it: in a process of its own, before anything of it is kept, because what bears a mark of state
 * secrecy must not be kept at all (R-1031).
 */
export async function readReceived(
  ctx: Context,
  hooks: Pick<IntakeHooks, 'onRead'>,
  fileId: string,
): Promise<void> {
  const file = await findFile(ctx.db, fileId)
  if (file.state !== 'waiting') return
  if (!(await passScanner(ctx, file))) return
  const found = await extractFile({ path: ctx.incoming.path(file.id), name: file.name })
  if (found.state === 'stopped')
    return keepFile(ctx, hooks, file, {
      kind: null,
      mime: null,
      remarks: [],
      content: null,
      facts: {},
      reason: stopped[found.why],
      seconds: found.seconds,
    })
  if (found.facts.secrecy) return refuseSecret(ctx, file)
  if (found.kind === 'zip' && !found.remarks.includes('damaged')) return unfoldArchive(ctx, file, found)
  return keepFile(ctx, hooks, file, { ...found, reason: null })
}

const stopped = {
  time: 'Máy đọc tệp này quá lâu nên đã dừng. Tệp được giữ; hãy lưu lại dạng PDF hoặc nhập thông tin bằng tay.',
  memory:
    'Nội dung trong tệp lớn bất thường nên máy dừng đọc. Tệp được giữ; hãy chia nhỏ hoặc nhập thông tin bằng tay.',
  crash: 'Tệp làm hỏng việc đọc của máy. Tệp được giữ để kiểm tra; hãy nhập thông tin bằng tay.',
} as const
