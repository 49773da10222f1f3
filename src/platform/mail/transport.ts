import { createTransport } from 'nodemailer'
import type { QueuedMail } from './index.ts'
import { writeToOutbox } from './outbox.ts'

export interface MailTransport {
  /** Settles when the letter is accepted by the server or lies in the outbox; otherwise throws, and the job is tried again. */
  deliver(mail: QueuedMail): Promise<void>
  close(): void
  /** The address that letters come from. */
  readonly sender: string
}

export interface MailSettings {
  /** `smtp://user:password@host:port` or `smtps://…`; absent: letters go to the outbox folder. */
  smtpUrl: string | undefined
  from: string
  outboxFolder: string
}

const compose = (mail: QueuedMail, from: string) => ({
  from,
  to: mail.to,
  subject: mail.subject,
  text: mail.text,
  messageId: `<${mail.id}@${from.split('@').at(-1)?.replace(/>$/, '') ?? 'localhost'}>`,
  date: new Date(mail.queuedAt),
  ...(mail.answers && { inReplyTo: mail.answers, references: mail.answers }),
  headers: { 'Auto-Submitted': 'auto-generated' },
})

/** TLS certificates are always verified; a server without STARTTLS is used only when its address says `smtp://`. */
export function openMailTransport({ smtpUrl, from, outboxFolder }: MailSettings): MailTransport {
  const sender = /[^\s<]+@[^\s>]+/.exec(from)?.[0]?.toLowerCase() ?? ''
  if (smtpUrl === undefined) {
    const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
    return {
      async deliver(mail) {
        const { message } = await composer.sendMail(compose(mail, from))
        await writeToOutbox(outboxFolder, mail, message as Buffer)
      },
      close: () => composer.close(),
      sender,
    }
  }
  const server = createTransport(smtpUrl, { from })
  return {
    async deliver(mail) {
      await server.sendMail(compose(mail, from))
    },
    close: () => server.close(),
    sender,
  }
}
