import { createHash } from 'node:crypto'
import { writeLetter } from '#test/letters.ts'

export interface SentLetter {
  messageId: string
  sha256: string
  bytes: Buffer
}

let written = 0

/** Each from somebody else; every tenth has an attachment, and every fiftieth a large one, which comes as a stream. */
export function writeMails(count: number): SentLetter[] {
  return Array.from({ length: count }, () => {
    const number = ++written
    const messageId = `thu-${number}@vidu.example`
    const size = number % 50 === 0 ? 1_500_000 : 400
    const attachment = { name: `tep-${number}.txt`, bytes: Buffer.alloc(size, `Số liệu ${number}. `) }
    const bytes = writeLetter({
      subject: `Thư số ${number}`,
      from: `Người gửi <nguoi-${number}@vidu.example>`,
      messageId,
      body: `Kính gửi Tổ biên tập, đây là thư số ${number}.`,
      attachments: number % 10 === 0 ? [attachment] : [],
      at: new Date(),
    })
    return { messageId: `<${messageId}>`, sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
  })
}
