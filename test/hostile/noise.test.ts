import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '../app.ts'
import { expectValidHtml } from '../valid-html.ts'

const portal = usePortal({ search: true })
let port = 0

beforeAll(async () => {
  port = Number(new URL(await portal.listen()).port)
})

/** Sends bytes as they are; answers with everything that comes back until the other side hangs up or falls silent. */
function speak(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    const done = () => {
      socket.destroy()
      resolve(heard)
    }
    socket.setEncoding('utf8').setTimeout(700, done)
    socket.on('data', (text: string) => void (heard += text))
    // The portal hangs up on noise, sometimes before all of it was said.
    socket.on('error', done).on('close', done)
  })
}

const host = 'Host: nha-rong.test\r\n'
const end = 'Connection: close\r\n\r\n'
const statusOf = (heard: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(heard)?.[1] ?? 0)

/** What is said, and the least that may come back: 0 is a connection that ends without a word. */
const noises: [name: string, bytes: string | Buffer, answers: readonly number[]][] = [
  ['bytes by chance', Buffer.concat([Buffer.from([22, 3, 1]), randomBytes(200)]), [400]],
  ['the beginning of TLS', Buffer.from('16030100a5010000a10303', 'hex'), [400]],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
  ['HTTP/0.9', 'GET /\r\n\r\n', [200, 400]],
  ['a version that does not exist', `GET / HTTP/9.9\r\n${host}${end}`, [400]],
  ['a method that does not exist', `G<T / HTTP/1.1\r\n${host}${end}`, [400]],
  ['NUL in the request line', `GET /\0 HTTP/1.1\r\n${host}${end}`, [400]],
  ['a space in the address', `GET /a b HTTP/1.1\r\n${host}${end}`, [400]],
  ['bytes above 127 in the address', Buffer.from(`GET /t\u1EEB HTTP/1.1\r\n${host}${end}`), [400, 404]],
  ['no host', `GET / HTTP/1.1\r\n${end}`, [400]],
  [
    'two lengths',
    `POST /bao-loi HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n${end}ab`,
    [400],
  ],
  ['a length below zero', `POST /bao-loi HTTP/1.1\r\n${host}Content-Length: -1\r\n${end}`, [400]],
  [
    'a length and chunks',
    `POST /bao-loi HTTP/1.1\r\n${host}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n${end}0\r\n\r\n`,
    [400],
  ],
  [
    'chunks of another kind',
    `POST /bao-loi HTTP/1.1\r\n${host}Transfer-Encoding: xchunked\r\n${end}0\r\n\r\n`,
    [400],
  ],
  [
    'a chunk of no size',
    `POST /bao-loi HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n${end}zz\r\n\r\n`,
    [400],
  ],
  ['a header without a colon', `GET / HTTP/1.1\r\n${host}Nothing\r\n${end}`, [400]],
  ['a space in the name of a header', `GET / HTTP/1.1\r\n${host}X Y: 1\r\n${end}`, [400]],
  ['NUL in a header', `GET / HTTP/1.1\r\n${host}Cookie: a=\0b\r\n${end}`, [400]],
  ['a bare line feed', `GET / HTTP/1.1\r\n${host}X: 1\nSet-Cookie: injected=1\r\n${end}`, [200, 400]],
  ['a bare carriage return', `GET / HTTP/1.1\r\n${host}X: 1\rY: 2\r\n${end}`, [400]],
  ['a folded header', `GET / HTTP/1.1\r\n${host}X: 1\r\n folded: 2\r\n${end}`, [400]],
  ['a header of a megabyte', `GET / HTTP/1.1\r\n${host}Cookie: ${'a'.repeat(1_000_000)}\r\n${end}`, [431]],
  ['an address of a hundred kilobytes', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${host}${end}`, [431]],
  ['four thousand headers', `GET / HTTP/1.1\r\n${host}${'A: b\r\n'.repeat(4000)}${end}`, [200, 431]],
  ['an expectation', `GET / HTTP/1.1\r\n${host}Expect: miracles\r\n${end}`, [200, 417]],
  [
    'another protocol',
    `GET / HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n`,
    [200],
  ],
  ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\n${host}${end}`, [0, 400, 404]],
  ['everything', `OPTIONS * HTTP/1.1\r\n${host}${end}`, [404]],
  ['a trace', `TRACE / HTTP/1.1\r\n${host}Cookie: secret=1\r\n${end}`, [404, 405]],
  ['a page of another host', `GET http://evil.example/khong-co HTTP/1.1\r\n${host}${end}`, [404]],
  ['an address that cannot be read', `GET /%FF%zz HTTP/1.1\r\n${host}${end}`, [404]],
  ['a way out of the folder', `GET /../../../etc/passwd HTTP/1.1\r\n${host}${end}`, [404]],
  ['an encoded way out', `GET /tai-nguyen/..%2f..%2f..%2fpackage.json HTTP/1.1\r\n${host}${end}`, [403, 404]],
  [
    'more compressed than can be',
    `POST /bao-loi HTTP/1.1\r\n${host}Content-Type: application/x-www-form-urlencoded\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n${end}a=b`,
    [415, 422],
  ],
  [
    'a form of another kind',
    `POST /bao-loi HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 2\r\n${end}{}`,
    [415],
  ],
  [
    'many files at once',
    `POST /bao-loi HTTP/1.1\r\n${host}Content-Type: multipart/form-data; boundary=\r\nContent-Length: 2\r\n${end}{}`,
    [400, 406, 415, 422],
  ],
]

describe('on the line itself', () => {
  it.each(noises)('%s is answered in HTTP or not at all', async (_name, bytes, answers) => {
    const heard = await speak(bytes)
    expect(answers, heard.slice(0, 300)).toContain(statusOf(heard))
    expect(heard).not.toMatch(/^set-cookie: injected/im)
    expect(heard).not.toContain('secret=1')
    // Where nothing is said, nothing can be taken for a script.
    if (/^content-type:/im.test(heard)) expect(heard).toMatch(/^x-content-type-options: nosniff\r$/im)
    expect((await portal.visitor().get(paths.health.href())).statusCode).toBe(200)
  })

  it('who asks a question of a megabyte is told in words to shorten it', async () => {
    const heard = await speak(
      `GET ${paths.search.href()}?q=${'a'.repeat(1_000_000)} HTTP/1.1\r\n${host}${end}`,
    )
    expect(statusOf(heard), heard.slice(0, 300)).toBe(431)
    expect(heard).toContain('Hãy bỏ bớt rồi gửi lại')
    await expectValidHtml(heard.slice(heard.indexOf('<!DOCTYPE')), 'too long')
  })

  it('one who says a word a second is not waited for by the others', async () => {
    const slow = Array.from({ length: 50 }, () => {
      const socket = connect(port, '127.0.0.1', () => socket.write(`GET / HTTP/1.1\r\n${host}X-Slow: `))
      return socket
    })
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    expect(answer.status).toBe(200)
    for (const socket of slow) socket.destroy()
  })
})
