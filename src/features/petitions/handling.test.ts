import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import {
  answerer,
  hubClerk,
  hubHead,
  makePetition,
  petitionFields,
  publicFields,
  readReceipt,
  signer,
  takePetitionStep,
} from '#test/make-petition.ts'
import { textOf } from '#test/make.ts'
import type { Fields } from '#test/visit.ts'

const portal = usePortal({ search: true })
const { desk } = paths
const open = async (person: string, id: string) => {
  const { statusCode, body } = await portal.as(person).get(desk.petition.href({ id }))
  return { status: statusCode, text: textOf(body), html: body }
}
const take = async (person: string, id: string, step: string, fields: Fields = {}) => {
  const { statusCode, body } = await takePetitionStep(portal, person, id, step, fields)
  return { status: statusCode, text: textOf(body), html: body }
}

describe('who sent a petition', () => {
  it('is known to who takes it in and who answers it, and each look is written down', async () => {
    const { id } = await makePetition(portal, 'assigned')
    const sender = desk.petitionSender.href({ id })
    for (const person of [hubClerk, answerer]) {
      expect((await open(person, id)).text).not.toContain(petitionFields.phone)
      const page = await portal.as(person).get(sender)
      expect(textOf(page.body)).toContain(petitionFields.phone)
    }
    const { name } = await portal.actorOf(answerer)
    expect(textOf((await portal.as(hubHead).get(sender)).body)).toMatch(new RegExp(`Ai đã xem.*${name}`))
  })

  it('is not shown to those who oversee, and nothing is shown to other divisions', async () => {
    const { id, code } = await makePetition(portal, 'assigned')
    for (const person of ['chanh-van-phong', 'kiem-toan', 'to-truong']) {
      expect((await open(person, id)).status).toBe(200)
      expect((await portal.as(person).get(desk.petitionSender.href({ id }))).statusCode).toBe(403)
    }
    for (const person of ['truong-phong-van-xa', 'bien-tap-1', 'quan-tri-1']) {
      expect((await open(person, id)).status).toBe(404)
      expect((await portal.as(person).get(desk.petitionSender.href({ id }))).statusCode).toBe(404)
    }
    const list = await portal.as('truong-phong-van-xa').get(`${desk.petitions.href()}?tim=${code}`)
    expect(list.body).not.toContain(desk.petition.href({ id }))
    expect((await portal.as(answerer).get(`${desk.petitions.href()}?tim=${code}`)).body).toContain(id)
  })
})

describe('an answer', () => {
  it('is signed by a head who did not write it', async () => {
    const { id } = await makePetition(portal, 'assigned')
    expect((await open(signer, id)).text).toContain('Chưa có dự thảo trả lời để ký.')
    await take(signer, id, 'du-thao', { answer: 'Trưởng phòng viết.' })
    expect((await open(signer, id)).text).toContain(
      'Bạn viết dự thảo này sau cùng nên cần một người khác ký.',
    )
    expect((await take(signer, id, 'ky')).status).toBe(403)
    expect((await take(answerer, id, 'ky')).status).toBe(403)
    expect((await take('pho-phong-tong-hop', id, 'ky')).status).toBe(303)
    expect((await open(hubClerk, id)).text).toContain('Có kết quả, chờ công khai')
  })

  it('can be taken back until it has reached the submitter', async () => {
    const { id } = await makePetition(portal, 'written')
    expect((await take(signer, id, 'rut-ky')).status).toBe(303)
    expect((await take(signer, id, 'ky')).status).toBe(303)
    expect((await take(hubHead, id, 'cong-khai')).status).toBe(303)
    expect((await take(hubHead, id, 'go', { why: 'Sai tên thủ tục.' })).status).toBe(303)
    const refused = await take(signer, id, 'rut-ky')
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('Trả lời đã gửi đến người phản ánh, kiến nghị')
  })

  it('is not signed as another text than was read, nor written over', async () => {
    const { id } = await makePetition(portal, 'drafted')
    const stale = await take(signer, id, 'ky', { version: '2' })
    expect(stale.status).toBe(409)
    const lost = await take(hubClerk, id, 'du-thao', { version: '2', answer: 'Bản viết cùng lúc.' })
    expect(lost.status).toBe(409)
    expect(lost.text).toMatch(/Người khác vừa sửa.*Bản viết cùng lúc\./)
  })

  it('is signed once where two sign at the same moment', async () => {
    const { id } = await makePetition(portal, 'drafted')
    const both = await Promise.all([signer, hubHead].map((person) => take(person, id, 'ky')))
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303, 409]))
    const { rows } = await portal.database.pool.query(
      "select 1 from audit_events where action = 'petition.sign' and subject_id = $1",
      [id],
    )
    expect(rows).toHaveLength(1)
  })
})

describe('what the public reads', () => {
  it('is approved by somebody who did not write it', async () => {
    const { id, code } = await makePetition(portal, 'written')
    expect((await take(hubClerk, id, 'cong-khai')).status).toBe(403)
    expect((await open(hubClerk, id)).text).toContain('Bạn viết bản công khai này sau cùng')
    expect((await portal.visitor().get(paths.petitionResult.href({ code }))).statusCode).toBe(404)
    expect((await take('to-pho', id, 'cong-khai')).status).toBe(303)
    const page = textOf((await portal.visitor().get(paths.petitionResult.href({ code }))).body)
    expect(page).toContain(publicFields.publicResult)
    expect(page).toContain('không phải là căn cứ pháp lý')
    for (const own of [
      petitionFields.name,
      petitionFields.content,
      petitionFields.phone,
      petitionFields.title,
    ])
      expect(page).not.toContain(own)
  })

  it('is refused while it leads to the submitter, and nothing typed is lost', async () => {
    const { id } = await makePetition(portal, 'answered')
    const fields = { ...publicFields, publicContent: 'Bà y mua ngan, số 0900.000.123, phản ánh.' }
    const refused = await take(hubClerk, id, 'ban-cong-khai', fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Bản công khai còn họ tên, số điện thoại của người gửi')
    expect(refused.html).toContain('Bà y mua ngan')
  })

  it('is found by the search of the portal, as long as it is public', async () => {
    const fields = { ...publicFields, publicTitle: 'Về bản sao sổ hộ khẩu' }
    const { id, code } = await makePetition(portal, 'answered')
    await take(hubClerk, id, 'ban-cong-khai', fields)
    const href = paths.petitionResult.href({ code })
    const find = async () => (await portal.visitor().get(`${paths.search.href()}?q=sao+so+ho+khau`)).body
    expect(await find()).not.toContain(href)
    await take(hubHead, id, 'cong-khai')
    expect(await find()).toContain(href)
    await take(hubHead, id, 'go', { why: 'Viết lại.' })
    expect(await find()).not.toContain(href)
  })

  it('is found by its words, the newest first, and taken down with a reason', async () => {
    const publicTitle = 'Về lệ phí cấp lại giấy phép'
    const { id, code } = await makePetition(portal, 'answered')
    await take(hubClerk, id, 'ban-cong-khai', { ...publicFields, publicTitle })
    await take(hubHead, id, 'cong-khai')
    const find = async (words: string) =>
      (await portal.visitor().get(`${paths.petitions.href()}?${new URLSearchParams({ tim: words })}`)).body
    const result = paths.petitionResult.href({ code })
    expect(await find('le phi giay phep')).toContain(result)
    expect(await find('Mưa Ngàn')).not.toContain(result)
    expect((await portal.visitor().get(paths.petitions.href())).body).toContain(result)
    const leading = await take(hubHead, id, 'go', { why: `Còn tên ${petitionFields.name}.` })
    expect(leading.status).toBe(409)
    await take(hubHead, id, 'go', { why: 'Thiếu căn cứ.' })
    const gone = await portal.visitor().get(result)
    expect(gone.statusCode).toBe(410)
    expect(textOf(gone.body)).toMatch(/Kết quả này đã được gỡ.*Thiếu căn cứ/)
    expect((await portal.visitor().get(paths.petitions.href())).body).not.toContain(result)
  })
})

describe('the book', () => {
  const call = {
    ...petitionFields,
    channel: 'phone',
    receivedAt: '2026-03-02T07:30',
    takenBy: 'Người trực',
    readBack: 'on',
  }

  it('takes a call as it was told, and the caller is given code and key', async () => {
    const refused = await portal.as(hubClerk).post(desk.newPetition.href(), { ...call, takenBy: '' })
    expect(textOf(refused.body)).toContain('Ghi ai đã nghe và ghi lại cuộc gọi')
    const late = await portal
      .as(hubClerk)
      .post(desk.newPetition.href(), { ...call, receivedAt: '2026-12-02T07:30' })
    expect(textOf(late.body)).toContain('Giờ nhận còn chưa đến')
    const answer = await portal.as(hubClerk).post(desk.newPetition.href(), call)
    const { id, own } = await readReceipt(portal, answer.headers.location ?? '')
    expect((await portal.visitor().get(own)).statusCode).toBe(200)
    expect((await open(hubClerk, id)).text).toMatch(/Người trực, đã đọc lại cho người gọi/)
  })

  it('keeps a petition without a name, shows what is missing, and rejects it with a reason', async () => {
    const anonymous = { ...call, channel: 'post', name: '', address: '', phone: '', email: '' }
    const answer = await portal.as(hubClerk).post(desk.newPetition.href(), anonymous)
    const { id } = await readReceipt(portal, answer.headers.location ?? '')
    expect((await open(hubClerk, id)).text).toContain(
      'Còn thiếu họ tên, địa chỉ, số điện thoại hoặc thư điện tử',
    )
    expect((await take(hubClerk, id, 'tu-choi', { rejection: 'not_eligible', explanation: '' })).status).toBe(
      303,
    )
    expect((await open(hubClerk, id)).text).toContain('Không đủ yêu cầu')
  })

  it('is kept as it was written, and its way too', async () => {
    const { id } = await makePetition(portal, 'rejected')
    const { pool } = portal.database
    const change = "update petitions set original_content = 'khác' where id = $1"
    await expect(pool.query(change, [id])).rejects.toThrow('kept as they came')
    await expect(pool.query('delete from petitions where id = $1', [id])).rejects.toThrow('kept as they came')
    const events = 'delete from petition_events where petition_id = $1'
    await expect(pool.query(events, [id])).rejects.toThrow('kept as they came')
  })

  it('gives each its own number, however many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => portal.as(hubClerk).post(desk.newPetition.href(), call)),
    )
    const codes = answers.map(({ headers }) => headers.location?.split('/').at(-2))
    expect(new Set(codes).size).toBe(4)
  })
})

it('shows whatever was sent as text, on every page', async () => {
  const evil = '<img src=x onerror=alert(1)>"\'</textarea><script>alert(2)</script>'
  const texts = { title: evil, content: evil, proposal: evil, name: evil, address: evil }
  const made = await makePetition(portal, 'assigned', texts)
  const { id, code, own } = made
  await take(answerer, id, 'du-thao', { answer: evil })
  await take(signer, id, 'ky')
  const written = {
    publicTitle: 'Tiêu đề <b>1</b>',
    publicContent: '<script>alert(3)</script>',
    publicResult: evil,
  }
  const refused = await take(hubClerk, id, 'ban-cong-khai', written)
  expect(refused.status, 'the name stands in it').toBe(422)
  await take(hubClerk, id, 'ban-cong-khai', { ...written, publicResult: '<script>alert(4)</script>' })
  await take(hubHead, id, 'cong-khai')
  const bodies = [
    refused.html,
    ...(
      await Promise.all([
        portal.as(hubClerk).get(desk.petition.href({ id })),
        portal.as(hubClerk).get(desk.petitionSender.href({ id })),
        portal.as(hubClerk).get(`${desk.petitions.href()}?tim=${encodeURIComponent(evil)}`),
        portal.visitor().get(own),
        portal.visitor().get(paths.petitionReceipt.href(made)),
        portal.visitor().get(paths.petitionResult.href({ code })),
        portal.visitor().get(`${paths.petitions.href()}?tim=${encodeURIComponent(evil)}`),
      ])
    ).map(({ body }) => body),
  ]
  for (const body of bodies) expect(body).not.toMatch(/<img src=x|<script>alert|<b>1/)
})
