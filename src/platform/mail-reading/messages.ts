import type { MailReading } from './read-mail.ts'

export interface MailTask {
  /** The letter as it came. */
  path: string
  /** Where attachments are written. */
  folder: string
  /** Whether our own mail server wrote the upper lines of its head. */
  isDelivered: boolean
}

/** From the portal to the thread that reads letters. */
export type ToReader =
  | { say: 'read'; task: MailTask }
  | { say: 'told'; question: number; answer?: unknown; code?: string }

/** And back: the thread has no network of its own, it asks for each record of DNS. */
export type FromReader =
  | { say: 'ask'; question: number; name: string; type: string }
  | { say: 'done'; reading: MailReading }
