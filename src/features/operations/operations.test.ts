import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, textOf } from '#test/make.ts'

const portal = usePortal()
const { audit, outbox, outboxMail } = paths.desk
const read = (person: string, url: string) => portal.as(person).get(url)

describe('the log', () => {
  it.each(['kiem-toan', 'chanh-van-phong', 'quan-tri-1'])('is open to %s', async (person) => {
    const { title } = await makeArticle(portal, 'submitted')
    const page = textOf((await read(person, audit.href())).body)
    expect(page).toContain(title)
    expect(page).toContain('Hoàng Mai Dốc')
  })

  it.each(['to-truong', 'chuyen-vien-tong-hop', 'tai-chinh'])(
    'is closed to %s, with a reason',
    async (person) => {
      const refused = await read(person, audit.href())
      expect(refused.statusCode).toBe(403)
      expect(refused.body).toContain('Nhật ký chỉ dành cho kiểm toán, Chánh Văn phòng và quản trị.')
    },
  )

  it('is read page by page to its first line, whatever is added meanwhile', async () => {
    for (let n = 0; n < 14; n++) await makeArticle(portal, 'signed')
    const seen: string[] = []
    for (let next: string | undefined = audit.href(); next;) {
      const { body }: { body: string } = await read('kiem-toan', next)
      seen.push(...[...body.matchAll(/<code title="([0-9a-f]{64})"/g)].flatMap(([, hash]) => hash ?? []))
      next = /href="([^"]*truoc=\d+)"/.exec(body)?.[1]
      if (seen.length < 51) await makeArticle(portal, 'draft')
    }
    expect(seen.length).toBeGreaterThan(50)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it.each(['truoc=abc', 'truoc=-1', 'truoc=1.5', 'truoc=1e400', 'truoc=1&truoc=2', 'truoc=9007199254740991'])(
    'takes the address ?%s for one of its pages',
    async (query) => {
      expect((await read('kiem-toan', `${audit.href()}?${query}`)).statusCode).toBe(200)
    },
  )
})

describe('the outbox', () => {
  it('shows the administrators what was sent, and nobody else', async () => {
    const { title } = await makeArticle(portal, 'submitted')
    await portal.settleJobs()
    const list = await read('quan-tri-1', outbox.href())
    expect(textOf(list.body)).toContain(`[Chờ ký] ${title}`)
    const [letter] = (await portal.outbox()).filter(({ subject }) => subject.includes(title))
    const page = await read('quan-tri-1', outboxMail.href({ id: letter?.id ?? '' }))
    expect(page.body).toContain('Bài đang chờ anh/chị ký.')
    for (const url of [outbox.href(), outboxMail.href({ id: letter?.id ?? '' })])
      for (const person of ['kiem-toan', 'to-truong', 'chanh-van-phong'])
        expect((await read(person, url)).statusCode).toBe(403)
  })

  it.each(['khong-co', '../../../../etc/passwd', '%00'])('has no letter called %s', async (id) => {
    expect((await read('quan-tri-1', outboxMail.href({ id }))).statusCode).toBe(404)
  })
})

it('says that it lives, to whatever asks, and that this answer must not be kept', async () => {
  const answer = await portal.visitor().get(paths.health.href())
  expect(answer.json()).toEqual({ ok: true })
  expect(answer.headers['cache-control']).toBe('no-store')
})
