import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { idIn, textOf } from '#test/make.ts'

const portal = usePortal()
const { desk } = paths
const sender = 'to-truong'
const [specialist, contributor, elsewhere] = ['chuyen-vien-kinh-te', 'cong-tac-vien', 'chuyen-vien-van-xa']

const fieldsOf = (title: string, over: Record<string, string | string[]> = {}) => ({
  kind: 'note',
  title,
  text: 'Viết tin trong ngày.\n\nẢnh kèm chú thích.',
  links: '/van-ban Văn bản chỉ đạo',
  to: 'all',
  ...over,
})
async function draft(title: string, over: Record<string, string | string[]> = {}, by = sender) {
  const begun = await portal.as(by).post(desk.newGuidance.href(), fieldsOf(title, over))
  expect(begun.statusCode, textOf(begun.body)).toBe(303)
  return idIn(begun.headers.location, begun.body)
}
const step = (by: string, id: string, name: string) =>
  portal.as(by).post(desk.guidanceStep(name).href({ id }))
async function send(title: string, over: Record<string, string | string[]> = {}) {
  const id = await draft(title, over)
  expect((await step(sender, id, 'gui')).statusCode).toBe(303)
  return id
}
const pageOf = async (by: string, id: string) => {
  const answer = await portal.as(by).get(desk.guidanceNote.href({ id }))
  return answer.statusCode === 200 ? textOf(answer.body) : String(answer.statusCode)
}
const listOf = async (by: string, query = '') =>
  textOf((await portal.as(by).get(desk.guidance.href() + query)).body)
const noticesOf = async (by: string) => textOf((await portal.as(by).get(desk.notices.href())).body)
const inKT = { to: 'some', divisions: 'KT' }

describe('a note of the board', () => {
  it('goes out once to everybody of the divisions, contributors too, and is seen by nobody before', async () => {
    portal.clock.set('2026-03-02T02:00:00Z')
    const id = await draft('Hướng dẫn tháng 3')
    expect(await pageOf(specialist, id)).toBe('404')
    expect(await listOf(specialist, '?xem=ban-nhap')).not.toContain('Hướng dẫn tháng 3')
    expect((await step(specialist, id, 'gui')).statusCode).toBe(404)
    expect(await pageOf('to-pho', id)).toMatch(/Gửi đến \d+ người/)
    expect((await step('to-pho', id, 'gui')).statusCode).toBe(303)
    expect((await step(sender, id, 'gui')).statusCode).toBe(409)
    for (const person of [specialist, contributor, 'pho-phong-tong-hop'])
      expect(await noticesOf(person), person).toContain('Hướng dẫn: Hướng dẫn tháng 3')
    expect(await noticesOf('tai-chinh')).not.toContain('Hướng dẫn tháng 3')
    expect((await portal.as('tai-chinh').get(desk.guidanceNote.href({ id }))).statusCode).toBe(403)
    const { body } = await portal.as(specialist).get(desk.guidanceNote.href({ id }))
    expect(body).toContain('<a href="/van-ban">Văn bản chỉ đạo</a>')
  })

  it('stands beside the duties that it helps with, until a newer one takes its place', async () => {
    portal.clock.set('2026-03-02T03:00:00Z')
    const told = { trigger: 'session.ended', title: 'Họp giao ban', details: '', place: 'Hội trường' }
    const event = { ...told, at: '2026-03-02T09:30', divisions: ['KT', 'VX'] }
    await portal.as('chuyen-vien-ksttthc').post(desk.tellDuty.href(), event)
    const { rows } = await portal.database.pool.query<{ id: string; code: string; division_id: string }>(
      `select o.id, r.code, o.division_id from obligations o join duty_rules r on r.id = o.rule_id
       where o.title like '%Họp giao ban%'`,
    )
    const dutyOf = (division: string) => rows.find(({ division_id }) => division_id === division)
    const beside = async (by: string, division: string) =>
      textOf((await portal.as(by).get(desk.obligation.href({ id: dutyOf(division)?.id ?? '' }))).body)
    const duties = dutyOf('KT')?.code ?? ''
    const id = await send('Mẫu tin cuộc họp', { kind: 'template', duties })
    await draft('Mẫu chưa gửi', { kind: 'template', duties })
    await send('Nhắn riêng', { ...inKT, kind: 'message', duties })
    expect(await beside(specialist, 'KT')).toMatch(/Mẫu: Mẫu tin cuộc họp/)
    expect(await beside(specialist, 'KT')).toContain('Nhắn riêng')
    expect(await beside(elsewhere, 'VX')).not.toContain('Nhắn riêng')
    expect(await beside(sender, 'KT')).not.toContain('Mẫu chưa gửi')
    const newer = idIn((await step(sender, id, 'thay')).headers.location, '')
    const fields = fieldsOf('Mẫu tin mới', { kind: 'template', duties, revision: '1' })
    await portal.as(sender).post(desk.editGuidance.href({ id: newer }), fields)
    await step(sender, newer, 'gui')
    expect(await beside(specialist, 'KT')).toMatch(/Mẫu: Mẫu tin mới/)
    expect(await beside(specialist, 'KT')).not.toContain('Mẫu tin cuộc họp')
  })

  it('is written by the board and its secretariat only, and comes back with all that was typed', async () => {
    for (const person of [specialist, 'truong-phong-kinh-te', 'chanh-van-phong'])
      expect((await portal.as(person).get(desk.newGuidance.href())).statusCode, person).toBe(403)
    expect((await portal.as('chuyen-vien-ksttthc').get(desk.newGuidance.href())).statusCode).toBe(200)
    const refused = await portal
      .as(sender)
      .post(
        desk.newGuidance.href(),
        fieldsOf('', { links: 'https://noi-khac.example/ Nơi khác', to: 'some' }),
      )
    expect(refused.statusCode).toBe(422)
    const said = textOf(refused.body)
    for (const words of ['Viết tiêu đề', 'Dòng 1 phải bắt đầu bằng địa chỉ', 'Ảnh kèm chú thích.'])
      expect(said).toContain(words)
    const nowhere = await portal.as(sender).post(desk.newGuidance.href(), fieldsOf('Có', { to: 'some' }))
    expect(textOf(nowhere.body)).toContain('Chọn ít nhất một phòng, đơn vị')
  })

  it('shows who saved meanwhile, and loses neither text', async () => {
    const id = await draft('Mẫu tin họp')
    const save = (by: string, title: string, revision: string) =>
      portal.as(by).post(desk.editGuidance.href({ id }), fieldsOf(title, { revision }))
    expect((await save('to-pho', 'Mẫu tin họp của tổ phó', '1')).statusCode).toBe(303)
    const late = await save(sender, 'Mẫu tin họp của tổ trưởng', '1')
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('value="Mẫu tin họp của tổ trưởng"')
    expect(textOf(late.body)).toContain('vừa lưu một bản khác')
    expect(late.body).toContain('name="revision" value="2"')
    expect((await save(sender, 'Mẫu tin họp của tổ trưởng', '2')).statusCode).toBe(303)
    expect((await step(sender, id, 'bo')).statusCode).toBe(303)
    expect((await step(sender, id, 'gui')).statusCode).toBe(409)
  })

  it('carries template files to those who may read it, and to nobody else', async () => {
    const bytes = Buffer.from('Tên cuộc họp; ngày; nơi họp\n')
    const file = { field: 'newFiles', name: 'mau-tin.txt', bytes, type: 'text/plain' }
    const wrong = await portal.as(sender).postMultipart(desk.newGuidance.href(), fieldsOf(''), [file])
    expect(wrong.statusCode, 'the file stays with a form that comes back').toBe(422)
    const fileIds = /name="fileIds"[^>]*value="([^"]+)"/.exec(wrong.body)?.[1] ?? ''
    const id = await send('Mẫu tin họp', { kind: 'template', fileIds, ...inKT })
    const href = /href="(\/tep\/[^"]+)"/.exec(
      (await portal.as(specialist).get(desk.guidanceNote.href({ id }))).body,
    )?.[1]
    expect((await portal.as(specialist).get(href ?? '')).body).toBe(bytes.toString())
    expect((await portal.as('tai-chinh').get(href ?? '')).statusCode).toBe(404)
    expect((await portal.visitor().get(href ?? '')).statusCode).toBe(404)
  })
})

describe('who has read it', () => {
  it('says so with a button, once, and is reminded at most once a day until then', async () => {
    portal.clock.set('2026-03-04T02:00:00Z')
    const id = await send('Cách đặt tên tệp', { kind: 'message', ...inKT })
    expect(await pageOf(elsewhere, id), 'a message is only for its receivers').toBe('404')
    const letters = async () => {
      await portal.settleJobs()
      const email = portal.services.profile.people.find(({ key }) => key === specialist)?.email
      return (await portal.outbox()).filter((one) => one.to === email && one.subject.includes('đặt tên tệp'))
    }
    expect(await letters()).toHaveLength(1)
    expect((await step(sender, id, 'nhac-lai')).statusCode, 'not on the day it was sent').toBe(409)
    expect((await step('truong-phong-kinh-te', id, 'da-doc')).statusCode).toBe(303)
    expect(await pageOf('truong-phong-kinh-te', id)).toContain('Bạn đã xác nhận đã đọc lúc 04/03/2026')
    expect(await noticesOf('truong-phong-kinh-te')).not.toContain('Cách đặt tên tệp')
    expect(await pageOf(sender, id)).toContain('1 trong 3 người đã đọc')
    expect(await pageOf('kiem-toan', id)).toContain('Ai đã đọc')
    expect(await pageOf(specialist, id)).not.toContain('Ai đã đọc')

    portal.clock.set('2026-03-05T02:00:00Z')
    expect((await step(specialist, id, 'nhac-lai')).statusCode).toBe(403)
    expect((await step(sender, id, 'nhac-lai')).statusCode).toBe(303)
    expect((await step(sender, id, 'nhac-lai')).statusCode).toBe(409)
    expect(await letters()).toHaveLength(2)
    expect((await letters())[0]?.subject).toContain('Xin đọc: Cách đặt tên tệp')
    expect((await step(specialist, id, 'da-doc')).statusCode).toBe(303)
    expect((await step('bien-tap-1', id, 'da-doc')).statusCode, 'not among its receivers').toBe(409)
  })
})

describe('what was sent', () => {
  it('is never changed: a correction replaces it, and each leads to the other', async () => {
    portal.clock.set('2026-03-06T02:00:00Z')
    const old = await send('Số điện thoại liên hệ', inKT)
    expect((await portal.as(sender).get(desk.editGuidance.href({ id: old }))).statusCode).toBe(409)
    const begun = await step(sender, old, 'thay')
    const id = idIn(begun.headers.location, begun.body)
    expect((await step(sender, old, 'thay')).statusCode, 'one at a time').toBe(409)
    expect(await pageOf(specialist, old), 'a draft replaces nothing').not.toContain('Bản này đã được thay')
    const saved = await portal
      .as(sender)
      .post(desk.editGuidance.href({ id }), fieldsOf('Số điện thoại liên hệ mới', { revision: '1', ...inKT }))
    expect(saved.statusCode).toBe(303)
    expect((await step(sender, id, 'gui')).statusCode).toBe(303)
    expect(await pageOf(specialist, old)).toContain('bản mới: Số điện thoại liên hệ mới')
    expect(await pageOf(specialist, id)).toContain('Thay cho bản Số điện thoại liên hệ')
    expect((await step(specialist, old, 'da-doc')).statusCode).toBe(409)
    expect(await noticesOf(specialist)).toContain('Hướng dẫn thay bản trước: Số điện thoại liên hệ mới')
    expect(await listOf(specialist)).not.toMatch(/Số điện thoại liên hệ Viết/)
  })

  it('is found in the library by words without marks, page by page', async () => {
    for (let n = 1; n <= 21; n++) {
      portal.clock.set(new Date(Date.UTC(2026, 2, 9, 1, n)).toISOString())
      await send(`Ghi chép số ${n}: tiếp công dân`, inKT)
    }
    const first = await listOf(elsewhere, '?tim=tiep+cong')
    expect(first).toContain('Ghi chép số 21')
    expect(first).not.toContain('Ghi chép số 1:')
    const { body } = await portal.as(elsewhere).get(`${desk.guidance.href()}?tim=tiep+cong`)
    const older = /href="([^"]+truoc=[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(textOf((await portal.as(elsewhere).get(older)).body)).toContain('Ghi chép số 1:')
    expect(await listOf(elsewhere, '?tim=100%25')).toContain('Không tìm thấy bản nào')
    expect(textOf((await portal.as(specialist).get(desk.duties.href())).body)).toContain('Hướng dẫn, mẫu')
  })
})
