import { z } from 'zod'
import { charsetNames } from '#lib/old-encodings/index.ts'
import { formatBytes, formatCount } from '#lib/text.ts'
import type { Upload } from '#platform/http/index.ts'
import { mostBytes, mostLetters } from './limits.ts'

export const tooLong = (most: number) =>
  `Văn bản dài quá ${formatCount(most)} ký tự. Hãy chia thành nhiều phần rồi chuyển từng phần`

/** A text or a file, and the charset; empty is for the machine to find out. */
export const conversionForm = (upload: Upload | undefined) =>
  z
    .object({
      text: z
        .string({ error: 'Dán văn bản cần chuyển hoặc chọn một tệp' })
        .max(mostLetters.text, tooLong(mostLetters.text))
        .default(''),
      charset: z.enum(['', ...charsetNames], 'Chọn một bảng mã trong danh sách').default(''),
    })
    .superRefine(({ text }, check) => {
      const refuse = (field: string, message: string) =>
        check.addIssue({ code: 'custom', path: [field], message })
      if (upload?.truncated)
        refuse('file', `Tệp lớn hơn ${formatBytes(mostBytes)}. Hãy chia nhỏ hoặc chép chữ rồi dán vào ô`)
      else if (upload && upload.bytes.length === 0) refuse('file', 'Tệp rỗng. Hãy chọn tệp có nội dung')
      else if (upload && text.trim() !== '')
        refuse('file', 'Dán văn bản hoặc chọn tệp, không làm cả hai cùng lúc')
      else if (!upload && text.trim() === '') refuse('text', 'Dán văn bản cần chuyển hoặc chọn một tệp')
    })
    .transform(({ text, charset }) => ({ text, chosen: charset === '' ? undefined : charset }))
