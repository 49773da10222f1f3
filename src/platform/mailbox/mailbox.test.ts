import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { receiveArrivals } from '#features/submissions/index.ts'
import { system } from '#platform/actor.ts'
import { usePortal } from '#test/app.ts'
import { dovecotIsInstalled, needsDovecot, openDovecot, type Dovecot } from '#test/dovecot.ts'
import { writeLetter } from '#test/letters.ts'
import { openMailboxes, readMailServers, type KeepArrivals } from './index.ts'

describe('the setting IMAP_URLS', () => {
  it('takes several mailboxes, with signs in names and passwords written as %40', () => {
    const [first, second] = readMailServers(
      'imaps://tin%40vidu.example:m%40t%20kh%E1%BA%A9u@thu.vidu.example/INBOX?since=2026-01-01  imap://tinbai:x@10.0.0.5:1143/C%C3%B4ng%20v%C4%83n',
    )!
    expect(first).toEqual({
      name: 'tin@vidu.example@thu.vidu.example/INBOX',
      address: 'tin@vidu.example',
      host: 'thu.vidu.example',
      port: 993,
      isSecure: true,
      user: 'tin@vidu.example',
      password: 'm@t khẩu',
      folder: 'INBOX',
      since: '2026-01-01',
    })
    expect(second).toMatchObject({
      port: 1143,
      isSecure: false,
      folder: 'Công văn',
      address: 'tinbai@10.0.0.5',
    })
    expect(readMailServers('')).toEqual([])
  })

  it('is refused where it is no address of a mailbox', () => {
    for (const typed of [
      'thu.vidu.example',
      'https://a:b@thu.vidu.example',
      'imaps://thu.vidu.example/INBOX',
      'imaps://a:b@c/INBOX?since=hôm-qua',
    ])
      expect(readMailServers(typed), typed).toBeNull()
  })
})

describe.skipIf(!dovecotIsInstalled)(`with a real Dovecot (${needsDovecot})`, () => {
  const portal = usePortal({ clock: new Date() })
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await openDovecot()
  })
  afterAll(() => dovecot?.close())

  const pauses = { look: 500, retry: 50, longestRetry: 400 }
  const asSystem = () => ({ ...portal.services, actor: system, requestId: 'test' })
  async function watch(user: string, keep: KeepArrivals = receiveArrivals, url = dovecot.url(user)) {
    const troubles: unknown[] = []
    const watching = await openMailboxes({
      servers: readMailServers(url) ?? [],
      connection: portal.database.connection,
      asSystem,
      keep,
      report: (error) => troubles.push(error),
      pauses,
    })
    onTestFinished(() => watching.close())
    return { close: () => watching.close(), troubles }
  }
  const count = async (user: string, what = 'distinct submission_id') => {
    const { rows } = await portal.database.pool.query<{ n: number }>(
      `select count(${what})::int as n from submission_arrivals where mailbox like $1`,
      [`${user}@%`],
    )
    return rows[0]?.n ?? 0
  }
  async function eventually(expected: number, look: () => Promise<number>) {
    for (let tries = 200; tries > 0 && (await look()) !== expected; tries--) await sleep(50)
    expect(await look()).toBe(expected)
  }

  it('takes in what is there and, by IDLE, what comes then, and marks nothing as read', async () => {
    await dovecot.deliver('tin', [writeLetter(), writeLetter()])
    await watch('tin')
    await eventually(2, () => count('tin'))
    await dovecot.deliver('tin', [writeLetter()])
    const begun = performance.now()
    await eventually(3, () => count('tin'))
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  it('takes a letter once that lies in the box twice, and again when the box is numbered anew', async () => {
    const letter = writeLetter({ subject: 'Gửi hai lần' })
    await dovecot.deliver('trung', [letter, letter, writeLetter()])
    const first = await watch('trung')
    await eventually(3, () => count('trung', '*'))
    expect(await count('trung')).toBe(2)
    await first.close()
    await dovecot.renumber('trung')
    await dovecot.deliver('trung', [writeLetter()])
    await watch('trung')
    await eventually(3, () => count('trung'))
    // Each of the four places once more, under the new numbers.
    expect(await count('trung', '*')).toBe(3 + 4)
  })

  it('goes on where it was when the server is killed again and again, and when the portal is', async () => {
    let watching = await watch('chet')
    let sent = 0
    for (let round = 0; round < 4; round++) {
      const letters = Array.from({ length: 20 }, () => writeLetter({ subject: `Thư số ${++sent}` }))
      await dovecot.deliver('chet', letters)
      await sleep(100 * round)
      await dovecot.kill()
      if (round % 2 === 1) {
        await watching.close()
        watching = await watch('chet')
      }
      await dovecot.start()
    }
    await eventually(sent, () => count('chet'))
    expect(await count('chet', '*')).toBe(sent)
  }, 60_000)

  it('loses nothing and writes nothing twice where the writing fails half-way', async () => {
    let failures = 3
    await dovecot.deliver(
      'ghi-hong',
      Array.from({ length: 120 }, () => writeLetter()),
    )
    await watch('ghi-hong', async (ctx, tx, arrivals) => {
      await receiveArrivals(ctx, tx, arrivals)
      if (failures-- > 0) throw new Error('The power went')
    })
    await eventually(120, () => count('ghi-hong'))
    expect(await count('ghi-hong', '*')).toBe(120)
  })

  it('leaves a mailbox to one process, and to the next when that ends', async () => {
    const keepers: string[] = []
    const named =
      (name: string): KeepArrivals =>
      async (...given) => {
        keepers.push(name)
        await receiveArrivals(...given)
      }
    const first = await watch('hai-may', named('một'))
    await dovecot.deliver('hai-may', [writeLetter()])
    await eventually(1, () => count('hai-may'))
    await watch('hai-may', named('hai'))
    await sleep(300)
    await dovecot.deliver('hai-may', [writeLetter()])
    await eventually(2, () => count('hai-may'))
    expect(new Set(keepers)).toEqual(new Set(['một']))
    await first.close()
    await dovecot.deliver('hai-may', [writeLetter()])
    await eventually(3, () => count('hai-may'))
    expect(keepers.at(-1)).toBe('hai')
  })

  it('leaves alone what came before the day that the address names', async () => {
    await dovecot.deliver('tu-ngay', [writeLetter()])
    const tomorrow = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10)
    const { close } = await watch('tu-ngay', receiveArrivals, `${dovecot.url('tu-ngay')}?since=${tomorrow}`)
    const seen = async () => {
      const { rows } = await portal.database.pool.query<{ last: number }>(
        "select last_uid::int as last from mailboxes where name like 'tu-ngay@%' and seen_at is not null",
      )
      return rows[0]?.last ?? 0
    }
    await eventually(1, seen)
    expect(await count('tu-ngay')).toBe(0)
    await close()
  })

  it('says what is wrong where it is not let in or nobody answers, and goes on trying', async () => {
    const trouble = async (name: string) => {
      const { rows } = await portal.database.pool.query<{ trouble: string | null }>(
        'select trouble from mailboxes where name like $1',
        [name],
      )
      return rows[0]?.trouble ?? ''
    }
    const wrong = dovecot.url('ke-la').replace('mat-khau', 'sai')
    await watch(
      'ke-la',
      receiveArrivals,
      `${wrong} imap://vang:x@127.0.0.1:1/INBOX ${dovecot.url('thieu').replace('INBOX', 'KhongCo')}`,
    )
    await dovecot.deliver('thieu', [writeLetter()])
    await eventually(3, async () => {
      const told = [await trouble('ke-la@%'), await trouble('vang@%'), await trouble('thieu@%')]
      return [/không nhận tên hoặc mật khẩu/, /Chưa kết nối được/, /không có thư mục/].filter((one, n) =>
        one.test(told[n] ?? ''),
      ).length
    })
  })

  it('takes in a mailbox of 5,000 letters, each once', async () => {
    await dovecot.deliver(
      'day',
      Array.from({ length: 5_000 }, (_, n) => writeLetter({ subject: `Thư ${n}`, body: 'Ngắn.' })),
    )
    await watch('day')
    for (let tries = 800; tries > 0 && (await count('day')) < 5_000; tries--) await sleep(200)
    expect(await count('day', '*')).toBe(5_000)
    expect(await count('day')).toBe(5_000)
  }, 200_000)
})
