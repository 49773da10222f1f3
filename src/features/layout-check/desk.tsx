import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sentenceOf, type Remark } from '#lib/file-kinds/index.ts'
import { formatBytes } from '#lib/text.ts'
import { dayOf } from '#lib/days.ts'
import { extractFile } from '#platform/extraction/index.ts'
import { readMultipart, type Upload } from '#platform/http/index.ts'
import { paths } from '#paths'
import { DraftPage } from './pages/draft-page.tsx'
import { verdictOn, type Verdict } from './verdict.ts'

/** Anybody of the office may look at a draft here; nothing of it is kept. `uploadLimit` in bytes. */
export async function desk(app: FastifyInstance, { uploadLimit }: { uploadLimit: number }) {
  const { pattern } = paths.desk.layoutCheck
  app.get(pattern, async (_request, reply) => reply.page(<DraftPage limit={uploadLimit} />))

  app.post(pattern, async (request, reply) => {
    const { uploads } = await readMultipart(request, { limits: { fileSize: uploadLimit, files: 1 } })
    const [upload] = uploads
    const outcome = upload
      ? await lookAt(upload, uploadLimit, dayOf(request.ctx.now()))
      : { refused: 'Chưa chọn tệp nào.' }
    reply.header('cache-control', 'private, no-store')
    if ('refused' in outcome) return reply.code(422).page(<DraftPage limit={uploadLimit} {...outcome} />)
    return reply.page(
      <DraftPage limit={uploadLimit} checked={{ name: upload?.name ?? '', verdict: outcome }} />,
    )
  })
}

/** The file lies on the disk only while its own process reads it. */
async function lookAt(upload: Upload, limit: number, today: string): Promise<Verdict | { refused: string }> {
  const { name, bytes, truncated } = upload
  if (truncated) return { refused: `Tệp lớn hơn ${formatBytes(limit)}. Hãy bỏ bớt hình ảnh rồi gửi lại.` }
  const path = join(tmpdir(), `nha-rong-draft-${randomUUID()}`)
  try {
    await writeFile(path, bytes, { mode: 0o600 })
    const found = await extractFile({ path, name })
    if (found.state === 'stopped')
      return { refused: 'Máy không đọc xong tệp này. Hãy mở tệp, lưu lại thành DOCX rồi thử lại.' }
    if (found.facts.secrecy)
      return {
        refused:
          'Tệp có dấu chỉ độ mật. Văn bản mật không được đưa lên hệ thống này; hãy kiểm tra trên máy riêng.',
      }
    if (!found.content) return { refused: whyNotRead(found.remarks) }
    return verdictOn(found.content, found.facts, today)
  } finally {
    await rm(path, { force: true })
  }
}

/** What is said of files that are kept does not hold here. */
function whyNotRead(remarks: readonly Remark[]): string {
  const told = remarks.filter((remark) => remark !== 'no-reader' && remark !== 'too-large').map(sentenceOf)
  return told[0] ?? 'Máy không đọc được loại tệp này. Hãy lưu văn bản thành DOCX rồi thử lại.'
}
