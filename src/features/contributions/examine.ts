import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { examineUpload } from '#features/media/index.ts'
import type { SentFile } from '#features/contributors/index.ts'
import type { Context } from '#platform/context.ts'
import { extractFile } from '#platform/extraction/index.ts'

/** Of a kind that is taken, without a virus where a scanner is set, and without a mark of secrecy; a sentence for each that is not. */
export async function whyNotFiles(
  ctx: Pick<Context, 'scanner'>,
  files: readonly SentFile[],
  limit: number,
): Promise<string[]> {
  const refused: string[] = []
  for (const file of files) {
    const reason = await whyNot(ctx, file, limit)
    if (reason !== null) refused.push(`“${file.name}”: ${reason}`)
  }
  return refused
}

async function whyNot(ctx: Pick<Context, 'scanner'>, file: SentFile, limit: number): Promise<string | null> {
  const examined = await examineUpload(file, limit)
  if (!examined.ok) return examined.reason
  const path = join(tmpdir(), `nha-rong-contribution-${randomUUID()}`)
  try {
    await writeFile(path, file.bytes, { mode: 0o600 })
    const { state } = await ctx.scanner.scan(path)
    if (state === 'infected') return 'tệp có mã độc nên không nhận.'
    if (state === 'unavailable') return 'chưa kiểm tra được mã độc; xin gửi lại sau ít phút.'
    if (examined.file.kind === 'image') return null
    const found = await extractFile({ path, name: examined.file.name })
    if (found.state !== 'stopped' && found.facts.secrecy)
      return 'tệp có dấu chỉ độ mật; văn bản mật không được gửi qua đây.'
    return null
  } finally {
    await rm(path, { force: true })
  }
}
