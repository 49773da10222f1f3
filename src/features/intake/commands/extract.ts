import type { Context } from '#platform/context.ts'
import { extractFile } from '#platform/extraction/index.ts'
import type { ReceivedFile } from '../received-file.ts'
import type { Found } from './keep.ts'

/** What is in the file, also where the reading had to be stopped. */
export async function extractReceived(
  { incoming, authorities }: Pick<Context, 'incoming' | 'authorities'>,
  { id, name }: Pick<ReceivedFile, 'id' | 'name'>,
): Promise<Found> {
  const found = await extractFile({ path: incoming.path(id), name, authorities })
  if (found.state === 'done') return { ...found, reason: null }
  return nothingIn(found.why, found.seconds)
}

/** Of a file whose reading was given up only this is known. */
export const nothingIn = (why: keyof typeof stopped, seconds: number): Found => ({
  kind: null,
  mime: null,
  remarks: [],
  content: null,
  facts: {},
  relations: [],
  signatures: [],
  reason: stopped[why],
  seconds,
})

const stopped = {
  time: 'Máy đọc tệp này quá lâu nên đã dừng. Tệp được giữ; hãy lưu lại dạng PDF hoặc nhập thông tin bằng tay.',
  memory:
    'Nội dung trong tệp lớn bất thường nên máy dừng đọc. Tệp được giữ; hãy chia nhỏ hoặc nhập thông tin bằng tay.',
  crash: 'Máy gặp lỗi khi đọc tệp này. Tệp được giữ để kiểm tra; hãy nhập thông tin bằng tay.',
} as const
