import type { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'

export interface WrittenLetter {
  from: { name: string; address: string }
  /** Null where it is addressed to nobody: it only lies somewhere. */
  to: string | null
  subject: string
  /** Plain text, UTF-8. */
  text: string
  /** Of its Message-ID, without the host. */
  id: string
  host: string
  at: Date
  /** Read from the disk as the letter is. */
  attachments: readonly { name: string; path: string }[]
}

/** A letter as it would go over the wire (RFC 5322), as a stream: however large its attachments are, none is held in memory. */
export async function writeLetter(letter: WrittenLetter): Promise<Readable> {
  const { from, to, subject, text, id, host, at, attachments } = letter
  const composer = createTransport({ streamTransport: true, newline: 'windows' })
  const { message } = await composer.sendMail({
    from,
    ...(to !== null && { to }),
    envelope: { from: from.address, to: [to ?? from.address] },
    subject,
    text,
    messageId: `<${id}@${host}>`,
    date: at,
    attachments: attachments.map(({ name, path }) => ({ filename: name, path })),
  })
  return message as Readable
}
