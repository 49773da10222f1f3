import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { leads } from '#platform/actor.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'
import { delegations, people } from './table.ts'

const portal = usePortal()
const head = () => portal.as('truong-phong-tong-hop')
const address = paths.desk.delegations.href()

const idOf = async (key: string) => {
  const [person] = await portal.db.select().from(people).where(eq(people.key, key))
  return person!.id
}
const delegate = async (fields: Record<string, string> = {}) =>
  head().post(address, {
    divisionId: 'TH',
    toPerson: await idOf('chuyen-vien-tong-hop'),
    fromOn: '2026-03-03',
    toOn: '2026-03-05',
    reason: 'Đi công tác',
    ...fields,
  })
const mayLead = async () => leads(await portal.actorOf('chuyen-vien-tong-hop'), 'TH')

describe('the head of a division', () => {
  it('lets a named person of the division sign for some days, and for no other', async () => {
    expect((await delegate()).statusCode).toBe(303)
    expect(await mayLead()).toBe(false)
    portal.clock.set('2026-03-03T01:00:00Z')
    expect(await mayLead()).toBe(true)
    const { posts } = await portal.actorOf('chuyen-vien-tong-hop')
    expect(posts.at(-1)).toMatchObject({ title: 'Trưởng phòng Tổng hợp', onBehalfOf: 'Lê Thị Sông Trà' })
    portal.clock.set('2026-03-05T17:00:00Z')
    expect(await mayLead()).toBe(false)
    portal.clock.set('2026-03-03T01:00:00Z')
  })

  it('does so once at a time: the answer names the other and keeps what was typed', async () => {
    const answer = await delegate({ fromOn: '2026-03-05', toOn: '2026-03-10', reason: 'Nghỉ <phép>' })
    expect(answer.statusCode).toBe(409)
    expect(textOf(answer.body)).toContain('đã ủy quyền cho Hoàng Mai Dốc từ 03/03/2026 đến hết 05/03/2026')
    expect(answer.body).toContain('Nghỉ &lt;phép>')
  })

  it('does so neither for the past nor backwards', async () => {
    const past = await delegate({ fromOn: '2026-03-01', toOn: '2026-03-31' })
    expect(past.body).toContain('không được bắt đầu trước hôm nay')
    const backwards = await delegate({ fromOn: '2026-03-20', toOn: '2026-03-10' })
    expect(backwards.statusCode).toBe(422)
    expect(backwards.body).toContain('Ngày kết thúc không được ở trước ngày bắt đầu')
  })

  it('does so for no other division and for nobody of another', async () => {
    const foreign = await delegate({ divisionId: 'KT' })
    expect(foreign.statusCode).toBe(403)
    const stranger = await delegate({
      toPerson: await idOf('chuyen-vien-van-xa'),
      fromOn: '2026-04-01',
      toOn: '2026-04-02',
    })
    expect(stranger.body).toContain('phải là người của chính phòng này')
  })

  it('may end it early; a stranger may not', async () => {
    const [given] = await portal.db
      .select()
      .from(delegations)
      .where(eq(delegations.toPerson, await idOf('chuyen-vien-tong-hop')))
    const end = paths.desk.endDelegation.href({ id: given!.id })
    expect((await portal.as('truong-phong-van-xa').post(end)).statusCode).toBe(403)
    expect(await mayLead()).toBe(true)
    expect((await head().post(end)).statusCode).toBe(303)
    expect(await mayLead()).toBe(false)
  })

  it('sees only what concerns them', async () => {
    const own = textOf((await head().get(address)).body)
    expect(own).toContain('Hoàng Mai Dốc')
    expect(own).not.toContain('Ngô Thị Lúa Rẫy')
    const delegated = textOf((await portal.as('pho-phong-kinh-te').get(address)).body)
    expect(delegated).toContain('Bùi Đá Xanh')
    expect(delegated).not.toContain('Ủy quyền mới')
  })
})

describe('the directory', () => {
  it('shows everyone who signed in the divisions, who leads them and what each follows', async () => {
    const page = textOf((await portal.as('cong-tac-vien').get(paths.desk.divisions.href())).body)
    expect(page).toContain('Phòng Kiểm soát thủ tục hành chính')
    expect(page).toContain('Đinh Văn Nắng Chuyên viên Phòng Kinh tế công thương, đầu tư')
    expect(page).toContain('Ngô Thị Lúa Rẫy ký thay Bùi Đá Xanh')
    expect(page).not.toContain('Khúc Văn Mây Trôi')
  })

  it('shows the board, its decision and its terms, and lets an administrator record a new decision', async () => {
    const boardAddress = paths.desk.board.href()
    const member = await portal.as('bien-tap-1').get(boardAddress)
    expect(textOf(member.body)).toContain('Số 00/QĐ-CVP (minh họa) ngày 20/09/2011')
    expect(textOf(member.body)).toContain('Cao Nguyên Lộng Tổ trưởng Tổ biên tập')
    expect(member.body).not.toContain('Ghi quyết định thành lập mới')
    const decision = {
      name: 'Tổ biên tập',
      decisionNumber: '12/QĐ-CVP',
      decidedOn: '2026-03-02',
      signedBy: 'Chánh Văn phòng',
      validFrom: '2026-03-03',
    }
    expect((await portal.as('bien-tap-1').post(boardAddress, decision)).statusCode).toBe(403)
    await portal.as('quan-tri-1').post(boardAddress, decision)
    const page = textOf((await portal.as('bien-tap-1').get(boardAddress)).body)
    expect(page).toContain('Số 12/QĐ-CVP ngày 02/03/2026')
    expect(page).toContain('từ 20/09/2011 đến hết 02/03/2026')
    const again = await portal.as('quan-tri-1').post(boardAddress, decision)
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('phải có hiệu lực sau ngày đó')
  })
})
