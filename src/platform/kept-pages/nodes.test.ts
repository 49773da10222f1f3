import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { openCuttableWay, type CuttableWay } from '#test/cuttable.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { listenerName, openNode, type PortalNode } from '#test/nodes.ts'

const portal = usePortal()
const home = paths.home.href()
let a: PortalNode
let b: PortalNode
/** Like b, over a way to the database that can be cut. */
let far: PortalNode
let way: CuttableWay

beforeAll(async () => {
  way = await openCuttableWay(portal.database.connection)
  ;[a, b, far] = await Promise.all([
    openNode(portal),
    openNode(portal),
    openNode(portal, { connection: way.connection }),
  ])
})
afterAll(async () => {
  await Promise.all([a.close(), b.close(), far.close()])
  await way.close()
})

/** Milliseconds until it is so; throws where it does not come to be. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<number> {
  const begun = performance.now()
  while (!(await isSo())) {
    if (performance.now() - begun > 10_000) throw new Error('It has not come to be within 10 s')
    await sleep(5)
  }
  return performance.now() - begun
}

async function addressOf(id: string) {
  const { rows } = await portal.database.pool.query<{ slug: string }>(
    'select slug from articles where id = $1',
    [id],
  )
  return paths.article.href({ slug: rows[0]?.slug ?? '' })
}

const take = (id: string, step: 'withdraw' | 'take_down') =>
  takeStep(portal, 'to-truong', id, step, { reason: 'Số liệu chưa được xác nhận.' })

describe('two nodes over one database', () => {
  it('show at once what was published through the other', async () => {
    await Promise.all([a.ask(home), b.ask(home)])
    await makeArticle(portal, 'published', { title: 'Bài của hai nút' })
    for (const node of [a, b])
      expect(await until(async () => (await node.ask(home)).text.includes('Bài của hai nút'))).toBeLessThan(
        1_000,
      )
  })

  it('both lose within two seconds what is withdrawn or taken down', async () => {
    const { id, title } = await makeArticle(portal, 'published')
    const address = await addressOf(id)
    for (const node of [a, b]) await until(async () => (await node.ask(home)).text.includes(title))
    expect((await a.ask(address)).text).not.toContain('Bài này đã được rút')
    await take(id, 'withdraw')
    for (const node of [a, b]) {
      expect(await until(async () => !(await node.ask(home)).text.includes(title))).toBeLessThan(2_000)
      expect((await node.ask(address)).text).toContain('Bài này đã được rút')
    }
    await take(id, 'take_down')
    for (const node of [a, b])
      expect(await until(async () => (await node.ask(address)).status === 410)).toBeLessThan(2_000)
  })

  it('give the same page the same tag', async () => {
    const [one, other] = await Promise.all([
      a.ask(home, { 'accept-encoding': 'br' }),
      b.ask(home, { 'accept-encoding': 'br' }),
    ])
    expect(one.headers['etag']).toBe(other.headers['etag'])
  })
})

describe('a node whose listening connection is killed', () => {
  const kill = () =>
    portal.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = '${listenerName}' and datname = current_database()`,
    )

  it('shows nothing as fresh until it listens again, and misses nothing that was said meanwhile', async () => {
    await Promise.all([a.ask(home), b.ask(home)])
    const before = b.epoch.serial
    await kill()
    await makeArticle(portal, 'published', { title: 'Đăng lúc không ai nghe' })
    await until(() => b.epoch.serial > before && b.epoch.listening)
    // Publishing tells of itself more than once: what is said last may still be on its way.
    await b.epoch.catchUp()
    expect((await b.ask(home)).text).toContain('Đăng lúc không ai nghe')
    const rendered = b.rendered.length
    await b.ask(home)
    expect(b.rendered.length).toBe(rendered)
    await until(() => a.epoch.listening)
  })
})

describe('a node that has lost the database', () => {
  it('shows the last good copy of a page, and says so; what it has no copy of is 503', async () => {
    const good = await far.ask(home, { 'accept-encoding': 'br' })
    way.cut()
    await until(() => !far.epoch.listening)
    const copy = await far.ask(home, { 'accept-encoding': 'br' })
    expect([copy.status, copy.text]).toEqual([200, good.text])
    expect(copy.headers['warning']).toBe('111 - "Revalidation Failed"')
    expect(good.headers['warning']).toBeUndefined()
    const away = await far.ask('/chuyen-muc/lich-lam-viec')
    expect(away.status).toBe(503)
    expect(away.headers['retry-after']).toBe('30')
    expect(away.headers['cache-control']).toContain('no-store')
    const { phone, address, mailboxes } = portal.services.profile.office
    // A telephone number does not break over two lines: its spaces are written so.
    const text = away.text.replaceAll('\u00a0', ' ')
    for (const known of [phone.value, address.value, mailboxes[0]?.address ?? '-'])
      expect(text).toContain(known)
  })

  it('does not show a page of before once it is back', async () => {
    await makeArticle(portal, 'published', { title: 'Đăng trong lúc mất liên lạc' })
    way.mend()
    await until(() => far.epoch.listening)
    await sleep(1_100)
    const back = await far.ask(home)
    expect(back.headers['warning']).toBeUndefined()
    expect(back.text).toContain('Đăng trong lúc mất liên lạc')
  })
})
