import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sentenceOf } from '#lib/file-kinds/index.ts'
import { textOf } from '#lib/file-text/content.ts'
import { convertText, type CharsetName, type Conversion } from '#lib/old-encodings/index.ts'
import { extractFile, type Extraction } from '#platform/extraction/index.ts'
import { TooOften } from '#platform/errors.ts'
import type { Upload } from '#platform/http/index.ts'
import { tooLong } from './form.ts'
import { mostLetters, readingLimits } from './limits.ts'

export type Converted = { ok: true; text: string; conversions: Conversion[] } | { ok: false; why: string }

/** One file at a time: strangers must not fill the machine with processes, and none would be served sooner. */
let queue: Promise<unknown> = Promise.resolve()
let waiting = 0
const mostWaiting = 8

/**
 * The text of a file in Unicode; its fonts tell more about the charset than its words, so what is `chosen` counts where they
 * tell nothing. The file lies on the disk while it is read, and no longer. Throws TooOften where too many wait already.
 */
export async function convertFile(upload: Upload, chosen: CharsetName | undefined): Promise<Converted> {
  if (waiting >= mostWaiting)
    throw new TooOften(
      'Đang có nhiều người chuyển mã. Hãy thử lại sau một phút, hoặc chép chữ rồi dán vào ô.',
    )
  waiting++
  const reading = queue.then(() => extractOnce(upload)).finally(() => waiting--)
  queue = reading.catch(() => undefined)
  const found = await reading
  if (found.state === 'stopped')
    return {
      ok: false,
      why: 'Tệp quá phức tạp nên máy không đọc hết được. Hãy chia nhỏ hoặc chép chữ rồi dán vào ô',
    }
  const text = found.content ? textOf(found.content) : ''
  if (text.trim() === '') return { ok: false, why: whyNothing(found) }
  if (text.length > mostLetters.file) return { ok: false, why: tooLong(mostLetters.file) }
  const conversions = (found.content?.conversions ?? []) as Conversion[]
  return {
    ok: true,
    ...(chosen && conversions.length === 0 ? convertText(text, chosen) : { text, conversions }),
  }
}

function whyNothing({ remarks }: Extract<Extraction, { state: 'done' }>): string {
  if (remarks.includes('scanned')) return 'Tệp là ảnh chụp của trang giấy, không có chữ để chuyển'
  const sentences = remarks.filter((remark) => remark !== 'wrong-ending').map(sentenceOf)
  return (
    sentences.find((one) => one !== null) ?? 'Không đọc được chữ nào trong tệp. Hãy chép chữ rồi dán vào ô.'
  ).replace(/\.$/, '')
}

async function extractOnce({ name, bytes }: Upload): Promise<Extraction> {
  const folder = await mkdtemp(join(tmpdir(), 'nha-rong-chuyen-ma-'))
  try {
    const path = join(folder, 'tep')
    await writeFile(path, bytes, { mode: 0o600 })
    return await extractFile({ path, name }, readingLimits)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
