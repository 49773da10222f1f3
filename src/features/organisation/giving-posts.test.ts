import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { listEventsAbout } from '#platform/audit/index.ts'
import { holds, leads } from '#platform/actor.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { findActor } from './actors.ts'
import { people, posts } from './table.ts'

const portal = usePortal()
const first = () => portal.as('quan-tri-1')
const second = () => portal.as('quan-tri-2')
const { desk } = paths

const idOf = async (key: string) => {
  const [person] = await portal.db.select().from(people).where(eq(people.key, key))
  return person!.id
}
const postsOf = async (personId: string) =>
  portal.db.select().from(posts).where(eq(posts.personId, personId)).orderBy(posts.proposedAt)
const actor = async (personId: string) => findActor(portal.db, personId, portal.clock.now())
const idIn = (location: unknown) => String(location).split('/').at(-1)!

let newcomers = 0
async function addSomebody() {
  newcomers += 1
  const email = `nguoi-moi-${newcomers}@vpubnd.example`
  const answer = await first().post(desk.newPerson.href(), { fullName: `Người Mới ${newcomers}`, email })
  expect(answer.statusCode).toBe(303)
  return idIn(answer.headers.location)
}

const specialist = { role: 'specialist', divisionId: 'TH', title: 'Chuyên viên', fromOn: '2026-03-02' }
const propose = (personId: string, fields: Record<string, string>) =>
  first().post(desk.newPost.href({ id: personId }), fields)
async function give(personId: string, fields: Record<string, string>) {
  expect((await propose(personId, fields)).statusCode).toBe(303)
  const id = (await postsOf(personId)).at(-1)!.id
  expect((await second().post(desk.postStep('xac-nhan').href({ id }))).statusCode).toBe(303)
  return id
}

describe('a post', () => {
  it('gives no right until another administrator has confirmed it', async () => {
    const person = await addSomebody()
    await propose(person, specialist)
    expect((await actor(person)).posts).toEqual([])

    const [post] = await postsOf(person)
    const own = await first().post(desk.postStep('xac-nhan').href({ id: post!.id }))
    expect(own.statusCode).toBe(403)
    expect(own.body).toContain('Bạn là người đề nghị nên không thể tự quyết định')
    expect((await first().get(desk.person.href({ id: person }))).body).toContain('không thể tự quyết định')

    await second().post(desk.postStep('xac-nhan').href({ id: post!.id }))
    expect(holds(await actor(person), 'specialist')).toBe(true)
    const story = await listEventsAbout(portal.db, 'post', post!.id)
    expect(story.map((event) => event.action)).toEqual(['post.confirm', 'post.propose'])
  })

  it('tells the other administrators, then its owner, by letter', async () => {
    const person = await addSomebody()
    await give(person, specialist)
    await portal.settleJobs()
    const letters = (await portal.outbox()).map(({ to, subject }) => `${to}: ${subject}`)
    expect(letters).toContain(`quan-tri-2@vpubnd.example: Chờ xác nhận chức vụ: Người Mới ${newcomers}`)
    expect(letters).toContain(`nguoi-moi-${newcomers}@vpubnd.example: Chức vụ đã được xác nhận: Chuyên viên`)
  })

  it('is refused only with a reason, which then stands on the page', async () => {
    const person = await addSomebody()
    await propose(person, specialist)
    const [post] = await postsOf(person)
    const silent = await second().post(desk.postStep('tu-choi').href({ id: post!.id }), { reason: ' ' })
    expect(silent.statusCode).toBe(422)
    expect(silent.body).toContain('Ghi lý do')
    await second().post(desk.postStep('tu-choi').href({ id: post!.id }), { reason: 'Chưa có quyết định' })
    expect((await first().get(desk.person.href({ id: person }))).body).toContain('Chưa có quyết định')
    expect((await actor(person)).posts).toEqual([])
  })

  it('comes back with what was typed where something is missing', async () => {
    const person = await addSomebody()
    const answer = await propose(person, { ...specialist, divisionId: '', title: 'Chuyên viên <b>' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('phải thuộc một phòng')
    expect(answer.body).toContain('Chuyên viên &lt;b>')
  })

  it('ends at once, and its rights with it', async () => {
    const person = await addSomebody()
    const id = await give(person, specialist)
    await first().post(desk.postStep('thoi-giu').href({ id }), { when: 'now', reason: 'Điều động' })
    expect((await actor(person)).posts).toEqual([])
  })

  it('is longer only when a second administrator agrees; until then the old dates hold', async () => {
    const person = await addSomebody()
    const id = await give(person, { ...specialist, toOn: '2026-03-31' })
    const longer = { fromOn: '2026-03-02', toOn: '2026-12-31', decision: 'Số 5' }
    await first().post(desk.postStep('doi-thoi-han').href({ id }), longer)
    const inMay = new Date('2026-05-01T05:00:00Z')
    expect((await findActor(portal.db, person, inMay)).posts).toEqual([])
    const proposed = (await postsOf(person)).find((post) => post.replacesId === id)
    await second().post(desk.postStep('xac-nhan').href({ id: proposed!.id }))
    expect((await findActor(portal.db, person, inMay)).posts).toHaveLength(1)
    expect((await actor(person)).posts).toHaveLength(1)
  })

  it('of the head of the board is taken: the page names who sits there', async () => {
    const person = await addSomebody()
    const head = { role: 'board_head', title: 'Tổ trưởng Tổ biên tập', fromOn: '2026-03-02' }
    const answer = await propose(person, head)
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('Cao Nguyên Lộng đang giữ chức vụ này')
    expect(answer.body).toContain('value="Tổ trưởng Tổ biên tập"')
  })

  it('of the head of the board passes on when one term follows the other', async () => {
    const person = await addSomebody()
    const [present] = (await postsOf(await idOf('to-truong'))).filter((post) => post.role === 'board_head')
    const end = { when: 'day', lastDay: '2026-03-31', reason: 'Hết nhiệm kỳ' }
    await first().post(desk.postStep('thoi-giu').href({ id: present!.id }), end)
    await give(person, { role: 'board_head', title: 'Tổ trưởng Tổ biên tập', fromOn: '2026-04-01' })
    const board = await portal.as('bien-tap-1').get(desk.board.href())
    expect(board.body).toContain('từ 01/04/2026')
    expect(holds(await findActor(portal.db, person, new Date('2026-04-01T01:00:00Z')), 'board_head')).toBe(
      true,
    )
    expect(holds(await actor(person), 'board_head')).toBe(false)
  })

  it('is nothing that a specialist gives, sees or ends', async () => {
    const visitor = portal.as('chuyen-vien-tong-hop')
    const head = await idOf('to-truong')
    const [post] = await postsOf(head)
    expect((await visitor.get(desk.people.href())).statusCode).toBe(403)
    expect((await visitor.get(desk.person.href({ id: head }))).statusCode).toBe(403)
    expect((await visitor.post(desk.newPost.href({ id: head }), specialist)).statusCode).toBe(403)
    const ended = await visitor.post(desk.postStep('thoi-giu').href({ id: post!.id }), {
      when: 'now',
      reason: 'x',
    })
    expect(ended.statusCode).toBe(403)
    expect(leads(await portal.actorOf('truong-phong-tong-hop'), 'TH')).toBe(true)
  })
})
