import { fileTypeFromBuffer } from 'file-type'
import { accepted } from './medium.ts'

export interface Refused {
  ok: false
  /** As HTTP counts it: 413 too large, 415 not a kind that is taken, 422 damaged. */
  status: 413 | 415 | 422
  reason: string
}
export const refuse = (status: Refused['status'], reason: string): Refused => ({ ok: false, status, reason })

const kinds =
  'Hãy gửi ảnh (jpg, png, gif, webp, tif, avif) hoặc văn bản (pdf, docx, doc, odt, xlsx, xls, ods, pptx, ppt, odp, rtf, txt, csv).'

/** Why a kind of file that people do send is not taken, and what to do about it. */
const known: Readonly<Record<string, string>> = {
  'image/heic': 'Ảnh HEIC của điện thoại chưa xem được trên mọi máy. Hãy đổi sang JPG rồi gửi lại.',
  'image/heif': 'Ảnh HEIF của điện thoại chưa xem được trên mọi máy. Hãy đổi sang JPG rồi gửi lại.',
  'application/zip': `Không nhận tệp nén. Hãy giải nén rồi gửi từng tệp. ${kinds}`,
  'application/x-rar-compressed': `Không nhận tệp nén. Hãy giải nén rồi gửi từng tệp. ${kinds}`,
  'application/x-7z-compressed': `Không nhận tệp nén. Hãy giải nén rồi gửi từng tệp. ${kinds}`,
}
const macros = /macroenabled/i

/** The streams by which an old Office file (OLE2) is known, in its directory as UTF-16. */
const oldOffice: readonly (readonly [stream: string, mime: string])[] = [
  ['EncryptedPackage', ''],
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
]

/** Decides what a file is by its content; the name only tells a table in text (csv) from other text. */
export async function recognise(
  name: string,
  bytes: Uint8Array,
): Promise<{ ok: true; mime: string } | Refused> {
  if (bytes.length === 0) return refuse(422, 'Tệp này rỗng. Hãy kiểm tra rồi gửi lại.')
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!found || found.mime === 'application/xml') return recogniseText(name, bytes)
  if (found.mime === 'application/x-cfb') return recogniseOldOffice(bytes)
  if (macros.test(found.mime))
    return refuse(415, 'Tệp này chứa macro nên không được nhận. Hãy lưu lại dạng docx, xlsx hoặc pptx.')
  if (accepted[found.mime]) return { ok: true, mime: found.mime }
  return refuse(415, known[found.mime] ?? `Không nhận loại tệp này (${found.ext}). ${kinds}`)
}

function recogniseOldOffice(bytes: Uint8Array): { ok: true; mime: string } | Refused {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = oldOffice.find(([stream]) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le')))
  if (!found) return refuse(415, `Không nhận loại tệp này. ${kinds}`)
  if (found[1] === '')
    return refuse(422, 'Tệp này có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.')
  return { ok: true, mime: found[1] }
}

const textEnding = /\.(txt|csv)$/i

/** Text is what its name says and its bytes allow: UTF-8 without control characters. SVG and HTML are programs, not text. */
function recogniseText(name: string, bytes: Uint8Array): { ok: true; mime: string } | Refused {
  const ending = textEnding.exec(name)?.[1]?.toLowerCase()
  if (!ending) {
    const start = Buffer.from(bytes.slice(0, 1000)).toString('latin1')
    if (/<svg\b/i.test(start))
      return refuse(415, 'Không nhận ảnh SVG vì có thể chứa mã chạy. Hãy xuất ra PNG.')
    return refuse(415, `Không nhận ra loại tệp này, hoặc tệp bị hỏng. ${kinds}`)
  }
  const text = readUtf8(bytes)
  if (text === null)
    return refuse(422, 'Tệp văn bản này không dùng bảng mã Unicode (UTF-8). Hãy mở và lưu lại với UTF-8.')
  return { ok: true, mime: ending === 'csv' ? 'text/csv' : 'text/plain' }
}

function readUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /(?![\t\n\f\r\u0085])\p{Cc}/u.test(text) ? null : text
  } catch {
    return null // TextDecoder has no other way to say that bytes are not UTF-8.
  }
}
