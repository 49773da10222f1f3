import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { listOutbox, openMailTransport, readOutboxMail } from './index.ts'
import type { QueuedMail } from './index.ts'

const letter: QueuedMail = {
  id: '6f0f3c1e-7f0e-4f0b-9a53-2f9f3f6f0d11',
  queuedAt: '2026-03-02T01:00:00.000Z',
  to: 'truong-phong@vpubnd.example',
  subject: '[Chờ ký] Điều chỉnh lịch làm việc tuần của lãnh đạo Ủy ban nhân dân tỉnh',
  text: 'Kính gửi anh/chị,\n\nBài đang chờ anh/chị ký.',
}
const from = 'Văn phòng <vanphong@vpubnd.example>'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A real SMTP server on this machine; `refusals` letters are turned away before it takes any. */
async function openPostOffice({ refusals = 0 } = {}) {
  const received: string[] = []
  let left = refusals
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, answer) {
      answer(left-- > 0 ? Object.assign(new Error('Try later'), { responseCode: 451 }) : null)
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  closing.push(() => new Promise((resolve) => server.close(() => resolve(undefined))))
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return { received, url: `smtp://127.0.0.1:${address.port}` }
}

async function openTransport(smtpUrl: string | undefined) {
  const outboxFolder = await mkdtemp(join(tmpdir(), 'nha-rong-outbox-'))
  const transport = openMailTransport({ smtpUrl, from, outboxFolder })
  closing.push(async () => {
    transport.close()
    await rm(outboxFolder, { recursive: true })
  })
  return { transport, outboxFolder }
}

describe('a letter of the portal', () => {
  it('reaches the mail server whole, with its marks and a lasting identity', async () => {
    const office = await openPostOffice()
    const { transport } = await openTransport(office.url)
    await transport.deliver(letter)
    const [message = ''] = office.received
    expect(message).toContain(`Message-ID: <${letter.id}@vpubnd.example>`)
    expect(message).toContain('To: truong-phong@vpubnd.example')
    expect(message).toContain('Auto-Submitted: auto-generated')
    const body = message.slice(message.indexOf('\r\n\r\n') + 4).replaceAll(/=\r\n/g, '')
    const bytes = body.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    expect(Buffer.from(bytes, 'latin1').toString('utf8')).toContain('Bài đang chờ anh/chị ký.')
  })

  it('fails when the server turns it away, so that its job tries again, and then arrives', async () => {
    const office = await openPostOffice({ refusals: 1 })
    const { transport } = await openTransport(office.url)
    await expect(transport.deliver(letter)).rejects.toThrow()
    await transport.deliver(letter)
    expect(office.received).toHaveLength(1)
  })

  it('lies in the outbox folder, once however often it is delivered, where there is no server', async () => {
    const { transport, outboxFolder } = await openTransport(undefined)
    await transport.deliver(letter)
    await transport.deliver(letter)
    expect(await listOutbox(outboxFolder)).toMatchObject([{ id: letter.id, subject: letter.subject }])
    expect(await readOutboxMail(outboxFolder, letter.id)).toMatchObject({ text: letter.text })
    const files = await readdir(outboxFolder)
    const message = await readFile(
      join(
        outboxFolder,
        files.find((name) => name.endsWith('.eml'))!,
      ),
      'utf8',
    )
    expect(message).toContain(letter.id)
  })

  it('is read from the outbox without any of the others, which may be many or damaged', async () => {
    const { transport, outboxFolder } = await openTransport(undefined)
    await transport.deliver(letter)
    await writeFile(join(outboxFolder, '2026-03-01T00-00-00-000Z_other.json'), '{')
    expect(await readOutboxMail(outboxFolder, letter.id)).toMatchObject({ id: letter.id })
  })

  it('keeps a line break of its subject out of the header', async () => {
    const office = await openPostOffice()
    const { transport } = await openTransport(office.url)
    await transport.deliver({ ...letter, subject: 'Tin\r\nBcc: ke-khac@vidu.example\n\nThân thư' })
    const [head = ''] = (office.received[0] ?? '').split('\r\n\r\n')
    expect(head).not.toMatch(/^Bcc:/im)
    expect(head).toContain('Message-ID:')
  })

  it('is not there before the first one was written', async () => {
    expect(await listOutbox(join(tmpdir(), 'no-such-outbox'))).toEqual([])
  })
})
