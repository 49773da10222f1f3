import { type UnzipFileFilter, unzipSync, zipSync } from 'fflate'

/** A sentence for the person about a file that cannot be read. */
export class NotReadable extends Error {}

const starts = (bytes: Uint8Array, ...codes: readonly number[]) => codes.every((code, n) => bytes[n] === code)
const holds = (bytes: Uint8Array, stream: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'))

/** What is not even a zip, in words: most are old .doc files, or other things under a wrong ending. */
export function assertZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new NotReadable('Tệp này rỗng. Hãy kiểm tra rồi gửi lại.')
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (holds(bytes, 'EncryptedPackage'))
      throw new NotReadable('Tệp này có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi gửi lại.')
    if (!holds(bytes, 'WordDocument')) throw new NotReadable('Đây không phải là tệp Word (.docx).')
    throw new NotReadable(
      'Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, chọn “Lưu thành” dạng .docx rồi gửi lại.',
    )
  }
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    throw new NotReadable('Đây là tệp RTF. Hãy mở bằng Word, chọn “Lưu thành” dạng .docx rồi gửi lại.')
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new NotReadable('Đây là tệp PDF. Hãy gửi tệp Word (.docx), hoặc đính kèm tệp PDF vào bài.')
  if (!starts(bytes, 0x50, 0x4b)) throw new NotReadable('Đây không phải là tệp Word (.docx).')
}

/** The parts of a .docx that its words and pictures need; fonts, macros and embedded objects stay out. */
const needed =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+|word\/media\/[^/]+)$/i
const most = { entries: 5000, ratio: 400 }

/**
 * The file with only its needed parts, unpacked and packed again without compression, so that whoever reads it next
 * can unpack no more than was counted here. The sizes that the zip declares bound what is unpacked: what is longer than
 * it says is cut off, which then is a damaged file.
 */
export function repack(bytes: Uint8Array, unpackedLimit: number): Uint8Array {
  assertZip(bytes)
  let total = 0
  let entries = 0
  const parts = unpack(bytes, ({ name, size, originalSize }) => {
    total += originalSize
    entries += 1
    if (total > unpackedLimit || entries > most.entries || originalSize > 1_000_000 + size * most.ratio)
      throw new NotReadable('Tệp này khi mở ra lớn bất thường nên không được nhận.')
    return needed.test(name)
  })
  if (!parts['word/document.xml']) {
    const isOther = Object.keys(parts).length > 0 && entries > 0
    throw new NotReadable(
      isOther
        ? 'Tệp này không phải là tệp Word (.docx).'
        : 'Tệp Word này bị hỏng. Hãy mở bằng Word, lưu lại rồi gửi lại.',
    )
  }
  return zipSync(parts, { level: 0 })
}

function unpack(bytes: Uint8Array, filter: UnzipFileFilter) {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof NotReadable) throw error
    throw new NotReadable('Tệp Word này bị hỏng. Hãy mở bằng Word, lưu lại rồi gửi lại.')
  }
}
