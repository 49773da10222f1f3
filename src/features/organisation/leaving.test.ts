import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { listLockedOut } from '#features/accounts/index.ts'
import { nobody } from '#platform/actor.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, textOf } from '#test/make.ts'
import { findActor, listHolders } from './actors.ts'
import { addFirstAdministrator } from './commands/first-administrator.ts'
import { compareNames } from './person.ts'
import { people, posts } from './table.ts'

const portal = usePortal()
const administrator = () => portal.as('quan-tri-1')
const { desk } = paths

const idOf = async (key: string) => {
  const [person] = await portal.db.select().from(people).where(eq(people.key, key))
  return person!.id
}
const leaves = (id: string, fields: Record<string, string>) =>
  administrator().post(desk.personLeaves.href({ id }), { reason: 'Chuyển công tác', ...fields })

describe('a person who leaves', () => {
  it('is asked, through the administrator, who takes over what is in hand', async () => {
    const article = await makeArticle(portal, 'draft', { writer: 'chuyen-vien-van-xa', division: 'VX' })
    const id = await idOf('chuyen-vien-van-xa')
    const page = await administrator().get(desk.personLeaves.href({ id }))
    expect(textOf(page.body)).toContain('Bài đang viết hoặc đang chờ duyệt (1 việc): người nhận')

    const unasked = await leaves(id, { leftOn: '2026-03-02' })
    expect(unasked.statusCode).toBe(409)
    expect(unasked.body).toContain('Chọn người nhận bàn giao')
    expect(unasked.body).toContain('Chuyển công tác')

    const successor = await idOf('hai-chuc-danh')
    const done = await leaves(id, { leftOn: '2026-03-02', 'successor-articles': successor })
    expect(done.statusCode).toBe(303)
    const taken = await portal.as('hai-chuc-danh').get(desk.editArticle.href({ id: article.id }))
    expect(taken.statusCode).toBe(200)
  })

  it('has no access from that day on, while the history keeps the name', async () => {
    const article = await makeArticle(portal, 'published', { writer: 'chuyen-vien-tong-hop' })
    const id = await idOf('chuyen-vien-tong-hop')
    const successor = await idOf('truong-phong-tong-hop')
    const fields = { leftOn: '2026-03-09', 'successor-articles': successor }
    expect((await leaves(id, fields)).statusCode).toBe(303)

    const sunday = new Date('2026-03-08T16:59:00Z')
    expect((await findActor(portal.db, id, sunday)).posts).toHaveLength(1)
    expect(await findActor(portal.db, id, new Date('2026-03-08T17:00:00Z'))).toEqual(nobody)
    const history = await portal.as('to-truong').get(desk.articleHistory.href({ id: article.id }))
    expect(history.body).toContain('Hoàng Mai Dốc')
  })

  it('is signed out everywhere when it is today', async () => {
    const browser = portal.browser()
    await browser.signIn('kiem-toan')
    expect((await browser.get(desk.home.href())).statusCode).toBe(200)
    await leaves(await idOf('kiem-toan'), { leftOn: '2026-03-02' })
    const answer = await browser.get(desk.home.href())
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toContain(paths.signIn.href())
  })

  it('signs for nobody any more, and nobody signs for them', async () => {
    const holders = async () =>
      (await listHolders(portal.db, { roles: ['division_head'], divisionId: 'KT' }, portal.clock.now())).map(
        ({ name }) => name,
      )
    expect(await holders()).toEqual(['Ngô Thị Lúa Rẫy', 'Bùi Đá Xanh'])
    await leaves(await idOf('truong-phong-kinh-te'), { leftOn: '2026-03-02' })
    expect(await holders()).toEqual([])
  })

  it('is not given a post that would outlast them', async () => {
    const id = await idOf('chuyen-vien-tchc')
    await leaves(id, { leftOn: '2026-06-01' })
    const post = { role: 'finance', title: 'Kế toán', fromOn: '2026-03-02' }
    const answer = await administrator().post(desk.newPost.href({ id }), post)
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('Người này thôi làm việc từ ngày 01/06/2026')
  })
})

describe('the last administrator', () => {
  const ending = { when: 'now', reason: 'Điều động' }
  const postOf = async (key: string) => {
    const [post] = await portal.db
      .select()
      .from(posts)
      .where(eq(posts.personId, await idOf(key)))
    return post!.id
  }

  it('stays: by ending, by a date, by leaving; the page says so before the click', async () => {
    const other = await postOf('quan-tri-2')
    await administrator().post(desk.postStep('thoi-giu').href({ id: other }), ending)
    const own = await postOf('quan-tri-1')
    const reason = 'hệ thống sẽ không còn quản trị viên nào'

    const page = await administrator().get(desk.person.href({ id: await idOf('quan-tri-1') }))
    expect(page.body).toContain(reason)
    const now = await administrator().post(desk.postStep('thoi-giu').href({ id: own }), ending)
    expect(now.statusCode).toBe(409)
    expect(now.body).toContain(reason)
    const byDate = { when: 'day', lastDay: '2026-12-31', reason: 'Hết nhiệm kỳ' }
    const later = await administrator().post(desk.postStep('thoi-giu').href({ id: own }), byDate)
    expect(later.statusCode).toBe(409)
    expect(later.body).toContain('Từ ngày 01/01/2027 hệ thống sẽ không còn quản trị viên nào')
    const left = await leaves(await idOf('quan-tri-1'), { leftOn: '2026-03-02' })
    expect(left.statusCode).toBe(403)
    const [post] = await portal.db.select().from(posts).where(eq(posts.id, own))
    expect(post!.state).toBe('confirmed')
  })
})

describe('the console of the machine', () => {
  const somebody = { email: 'Cuu-Ho@vpubnd.example', name: 'Người Cứu Hộ' }
  const administrators = async () =>
    (await listHolders(portal.db, { roles: ['administrator'] }, portal.clock.now())).map(({ name }) => name)

  it('brings in a second administrator, without whom the last could agree with nobody', async () => {
    await addFirstAdministrator(portal.services, { listLockedOut }, somebody)
    expect(await administrators()).toEqual(['Lâm Đá Cuội', 'Người Cứu Hộ'].toSorted(compareNames))
  })

  it('brings in no third', async () => {
    const third = addFirstAdministrator(
      portal.services,
      { listLockedOut },
      { email: 'ba@vpubnd.example', name: 'Người Thứ Ba' },
    )
    await expect(third).rejects.toThrow('đã có hai người quản trị')
    expect(await administrators()).toHaveLength(2)
  })
})

describe('administrators who end each other at the same moment', () => {
  it('leave one', async () => {
    const fresh = await idOf('to-pho')
    const rows = [await idOf('bien-tap-1'), fresh].map((personId) => ({
      id: crypto.randomUUID(),
      personId,
      role: 'administrator' as const,
      title: 'Quản trị',
      fields: [],
      canPublish: false,
      fromOn: '2026-01-01',
      state: 'confirmed' as const,
      proposedAt: portal.clock.now(),
    }))
    await portal.db.insert(posts).values(rows)
    const [mine] = await portal.db
      .select()
      .from(posts)
      .where(eq(posts.personId, await idOf('quan-tri-1')))
    const [rescuer] = await portal.db
      .select({ id: posts.id })
      .from(posts)
      .innerJoin(people, eq(people.id, posts.personId))
      .where(eq(people.email, 'cuu-ho@vpubnd.example'))
    const all = [mine!, ...rows, rescuer!].map(({ id }) => id)
    const answers = await Promise.all(
      all.map((id, index) =>
        portal
          .as(['bien-tap-1', 'to-pho', 'quan-tri-1', 'quan-tri-1'][index]!)
          .post(desk.postStep('thoi-giu').href({ id }), { when: 'now', reason: 'Điều động' }),
      ),
    )
    const statuses = answers.map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status === 303)).toHaveLength(3)
    const left = await listHolders(portal.db, { roles: ['administrator'] }, portal.clock.now())
    expect(left).toHaveLength(1)
  })
})
