import type { SentFile } from '#features/contributors/index.ts'
import { sentenceOf } from '#lib/file-kinds/index.ts'
import type { Context } from '#platform/context.ts'
import { extractFile } from '#platform/extraction/index.ts'

/**
 * Of a kind that is taken, without a virus where a scanner is set, and without a mark of secrecy; a sentence for each that is not.
 * The sender is still there to be told; the queue looks at what was taken once more, as at every file.
 */
export async function whyNotFiles(
  ctx: Pick<Context, 'scanner'>,
  files: readonly SentFile[],
): Promise<string[]> {
  const refused: string[] = []
  for (const file of files) {
    const reason = await whyNot(ctx, file)
    if (reason !== null) refused.push(`“${file.name}”: ${reason}`)
  }
  return refused
}

async function whyNot({ scanner }: Pick<Context, 'scanner'>, file: SentFile): Promise<string | null> {
  const { state } = await scanner.scan(file.path)
  if (state === 'infected') return 'tệp có mã độc nên không nhận.'
  if (state === 'unavailable') return 'chưa kiểm tra được mã độc; xin gửi lại sau ít phút.'
  const found = await extractFile(file)
  // What could not be looked through is taken and marked: a person will open it.
  if (found.state === 'stopped') return null
  if (found.facts.secrecy) return 'tệp có dấu chỉ độ mật; văn bản mật không được gửi qua đây.'
  if (found.kind !== 'unknown') return null
  return found.remarks[0] ? sentenceOf(found.remarks[0]) : 'không nhận loại tệp này.'
}
