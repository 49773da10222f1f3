import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { openMailboxes, readMailServers } from '#platform/mailbox/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { dovecotIsInstalled, needsDovecot, openDovecot, type Dovecot } from '#test/dovecot.ts'
import { writeLetter } from '#test/letters.ts'
import { textOf } from '#test/make.ts'
import { dropLetters, findLetter } from '#test/submissions.ts'
import { receiveArrivals } from './commands/receive.ts'

const delivered: { to: string[]; text: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      delivered.push({ to, text: Buffer.concat(chunks).toString('utf8') })
      done()
    })
  },
})
const port = await new Promise<number>((resolve) => {
  const listening = server.listen(0, '127.0.0.1', () => {
    const address = listening.address()
    resolve(typeof address === 'object' && address ? address.port : 0)
  })
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

/** Who may send for vidu.example, as its owner says in DNS. */
const dns = async (name: string, type: string) => {
  if (name === 'vidu.example' && type === 'TXT') return [['v=spf1 ip4:203.0.113.7 -all']]
  throw Object.assign(new Error('No such name'), { code: 'ENOTFOUND' })
}

describe.skipIf(!dovecotIsInstalled)(`from a real mailbox to a real mail server (${needsDovecot})`, () => {
  const portal = usePortal({ clock: new Date(), smtpUrl: `smtp://127.0.0.1:${port}`, dns })
  let dovecot: Dovecot
  let close = async () => {}
  beforeAll(async () => {
    dovecot = await openDovecot()
    const watching = await openMailboxes({
      servers: readMailServers(dovecot.url('tin')) ?? [],
      connection: portal.database.connection,
      asSystem: () => ({ ...portal.services, actor: system, requestId: 'test' }),
      keep: receiveArrivals,
      report: () => undefined,
      pauses: { look: 500, retry: 50, longestRetry: 400 },
    })
    close = () => watching.close()
  })
  afterAll(async () => {
    await close()
    await dovecot?.close()
  })

  async function arrive(letters: readonly Buffer[]) {
    await dovecot.deliver('tin', letters)
    const seen = async () => {
      const { rows } = await portal.database.pool.query<{ n: number }>(
        'select count(*)::int as n from submission_arrivals',
      )
      return rows[0]?.n ?? 0
    }
    const before = await seen()
    for (let tries = 200; tries > 0 && (await seen()) < before + letters.length; tries--) await sleep(50)
    await portal.settleJobs()
  }
  const from = (ip: string) => [
    'Return-Path: <nguoi.dan@vidu.example>',
    'Received: from noi-bo (noi-bo [10.1.1.1]) by thu.vpubnd.example; Mon, 2 Mar 2026 01:00:00 +0000',
    `Received: from may.vidu.example (may.vidu.example [${ip}]) by cong.vpubnd.example; Mon, 2 Mar 2026 01:00:00 +0000`,
  ]

  it('takes a letter in, tells its sender once, and shows who its domain lets send', async () => {
    const letter = writeLetter({
      subject: 'Tin qua hộp thư',
      messageId: 'goc@vidu.example',
      head: from('203.0.113.7'),
    })
    await arrive([letter, letter])
    await dropLetters(portal, [letter])
    const receipts = delivered.filter(({ text }) => text.includes('In-Reply-To: <goc@vidu.example>'))
    expect(receipts).toHaveLength(1)
    expect(receipts[0]?.to).toEqual(['nguoi.dan@vidu.example'])
    expect(receipts[0]?.text).toMatch(/^References: <goc@vidu\.example>/m)
    expect(receipts[0]?.text).toMatch(/^Auto-Submitted: auto-generated/m)
    const { id, checks } = await findLetter(portal, 'Tin qua hộp thư')
    expect(checks?.spf.verdict).toBe('pass')
    const secretary = portal.as('chuyen-vien-ksttthc')
    const shown = textOf((await secretary.get(paths.desk.submission.href({ id }))).body)
    expect(shown).toContain('SPF) đạt (vidu.example)')
    expect(shown.match(/Đến hộp thư tin@127\.0\.0\.1\/INBOX/g)).toHaveLength(2)
  })

  it('tells nobody of a letter that the domain of its sender disowns', async () => {
    await arrive([writeLetter({ subject: 'Mạo danh', head: from('198.51.100.9') })])
    const { id, checks } = await findLetter(portal, 'Mạo danh')
    expect(checks?.spf.verdict).toBe('fail')
    expect(delivered.some(({ text }) => text.includes(Buffer.from('Mạo danh').toString('base64')))).toBe(
      false,
    )
    const shown = await portal.as('to-truong').get(paths.desk.submission.href({ id }))
    expect(textOf(shown.body)).toContain('Địa chỉ người gửi có thể bị giả mạo')
  })

  it('takes a letter of 25 MB as it comes, without holding it', async () => {
    const bytes = Buffer.alloc(18_500_000, 'Số liệu quý I. ')
    const letter = writeLetter({ subject: 'Thư rất lớn', attachments: [{ name: 'so-lieu.txt', bytes }] })
    await arrive([letter])
    const { id } = await findLetter(portal, 'Thư rất lớn')
    const original = await portal.as('to-truong').get(paths.desk.submissionOriginal.href({ id }))
    expect(Buffer.compare(original.rawPayload, letter)).toBe(0)
  })
})
