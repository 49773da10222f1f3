import { randomUUID } from 'node:crypto'

export interface WantedLetter {
  from?: string
  to?: string
  subject?: string
  body?: string
  html?: string
  messageId?: string
  /** Further lines of the head. */
  head?: readonly string[]
  attachments?: readonly { name: string; type?: string; bytes: Uint8Array }[]
  at?: Date
}

const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n')

/** A letter as it goes over the wire. */
export function writeLetter(wanted: WantedLetter = {}): Buffer {
  const {
    from = 'Người Dân <nguoi.dan@vidu.example>',
    to = 'vpubnd@kontum.gov.vn',
    subject = 'Cung cấp thông tin',
    body = 'Kính gửi Tổ biên tập.',
    messageId = `${randomUUID()}@vidu.example`,
    head = [],
    attachments = [],
    at = new Date('2026-03-02T01:00:00Z'),
  } = wanted
  const top = [
    ...head,
    `From: ${from.replace(/^[^<]+(?=<)/, (name) => `${encoded(name.trim())} `)}`,
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    `Message-ID: <${messageId}>`,
    `Date: ${at.toUTCString()}`,
    'MIME-Version: 1.0',
  ]
  const text = `Content-Type: text/${wanted.html === undefined ? 'plain' : 'html'}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(Buffer.from(wanted.html ?? body))}\r\n`
  if (attachments.length === 0) return Buffer.from(`${top.join('\r\n')}\r\n${text}`)
  const edge = `canh-${randomUUID()}`
  const parts = attachments.map(
    ({ name, type = 'application/octet-stream', bytes }) =>
      `Content-Type: ${type}; name="${encoded(name)}"\r\nContent-Disposition: attachment; filename="${encoded(name)}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(bytes)}\r\n`,
  )
  return Buffer.from(
    `${top.join('\r\n')}\r\nContent-Type: multipart/mixed; boundary="${edge}"\r\n\r\n--${edge}\r\n${[text, ...parts].join(`--${edge}\r\n`)}--${edge}--\r\n`,
  )
}
