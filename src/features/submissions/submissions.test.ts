import { makeTask } from '#test/make-task.ts'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { writeLetter, type WantedLetter } from '#test/letters.ts'
import { officialText } from '#test/make-document.ts'
import { textOf } from '#test/make.ts'
import { dropLetters, findLetter } from '#test/submissions.ts'

const portal = usePortal()
const { desk } = paths
const secretary = () => portal.as('chuyen-vien-ksttthc')
const head = () => portal.as('truong-phong-ksttthc')
const step = (id: string, name: string, fields: Record<string, string> = {}, who = secretary()) =>
  who.post(desk.submissionStep(name).href({ id }), fields)
const shown = async (id: string) => textOf((await secretary().get(desk.submission.href({ id }))).body)
const drop = async (...letters: WantedLetter[]) => dropLetters(portal, letters.map(writeLetter))
const told = async (subject: string) =>
  (await portal.outbox()).filter((mail) => mail.subject.includes(subject))
const idOf = async (person: string) => (await portal.actorOf(person)).id

describe('a receipt', () => {
  it('goes once to a person who wrote, as an answer to the letter', async () => {
    const letter = { subject: 'Thư của người dân', messageId: 'mot@vidu.example' }
    await drop(letter)
    await drop({ ...letter, head: ['Received: by may.khac (lan hai)'] })
    const mails = await told('Thư của người dân')
    expect(mails).toMatchObject([{ to: 'nguoi.dan@vidu.example', subject: 'Đã nhận: Thư của người dân' }])
    expect(mails[0]).toMatchObject({ answers: '<mot@vidu.example>' })
    const { rows } = await portal.database.pool.query(
      "select remarks from submissions where message_id = '<mot@vidu.example>' order by received_at, remarks",
    )
    expect(rows).toMatchObject([{ remarks: [] }, { remarks: ['repeated'] }])
  })

  it.each([
    ['a list', ['List-Id: <ban-tin.vidu.example>']],
    ['whoever can be left by a link', ['List-Unsubscribe: <https://vidu.example>']],
    ['bulk mail', ['Precedence: bulk']],
    ['an auto-reply', ['Auto-Submitted: auto-replied']],
    ['an absence note of Exchange', ['X-Auto-Response-Suppress: All']],
    ['a bounce', ['Return-Path: <>']],
    ['spam, as our server says', ['X-Spam-Flag: YES']],
  ])('does not go to %s', async (what, lines) => {
    await drop({ subject: `Máy: ${what}`, head: lines })
    await findLetter(portal, `Máy: ${what}`)
    expect(await told(`Máy: ${what}`)).toEqual([])
  })

  it.each(['MAILER-DAEMON@vidu.example', 'nha-rong@vpubnd.example', 'noreply@vidu.example'])(
    'does not go to %s',
    async (from) => {
      await drop({ subject: `Từ ${from}`, from })
      await findLetter(portal, `Từ ${from}`)
      expect(await told(`Từ ${from}`)).toEqual([])
    },
  )

  it('does not go to the mailboxes of the office itself', async () => {
    for (const { address } of portal.services.profile.office.mailboxes) {
      await drop({ subject: `Hộp thư ${address}`, from: address })
      await findLetter(portal, `Hộp thư ${address}`)
      expect(await told(`Hộp thư ${address}`)).toEqual([])
    }
  })

  it('does not go to an old letter, nor endlessly to one address', async () => {
    await drop({ subject: 'Thư năm ngoái', at: new Date('2025-03-01T00:00:00Z') })
    expect(await told('Thư năm ngoái')).toEqual([])
    await drop(
      ...Array.from({ length: 12 }, (_, n) => ({ subject: `Liên hồi ${n}`, from: 'lien.hoi@vidu.example' })),
    )
    expect(await told('Liên hồi')).toHaveLength(10)
  })

  it('is recognised when it is answered, and the answer is only a new letter beside the first', async () => {
    await drop({ subject: 'Hỏi một việc', from: 'hoi@vidu.example' })
    const [mail] = await told('Hỏi một việc')
    await drop({
      subject: 'Re: Đã nhận: đồng ý duyệt',
      from: 'hoi@vidu.example',
      head: [`In-Reply-To: <${mail?.id}@vpubnd.example>`],
    })
    const first = await findLetter(portal, 'Hỏi một việc')
    const answer = await findLetter(portal, 'Re: Đã nhận: đồng ý duyệt')
    expect(answer).toMatchObject({ state: 'open', thread_id: first.thread_id })
    expect(await told('đồng ý duyệt')).toEqual([])
    expect(await shown(first.id)).toMatch(/Thư liên quan.*đồng ý duyệt/)
  })
})

it('shows letters that answer each other together, in whatever order they came', async () => {
  const [a, b, c] = ['a@vidu.example', 'b@vidu.example', 'c@vidu.example']
  await drop({ subject: 'Chuỗi ba', messageId: c!, head: [`References: <${a}> <${b}>`] })
  await drop({ subject: 'Chuỗi một', messageId: a! })
  await drop({ subject: 'Chuỗi hai', messageId: b!, head: [`In-Reply-To: <${a}>`] })
  const threads = new Set(
    await Promise.all(
      ['Chuỗi một', 'Chuỗi hai', 'Chuỗi ba'].map(async (one) => (await findLetter(portal, one)).thread_id),
    ),
  )
  expect(threads.size).toBe(1)
})

it('knows a person of the office by the address', async () => {
  await drop({ subject: 'Tin của phòng', from: 'Ai đó <Chuyen-Vien-Tong-Hop@vpubnd.example>' })
  const { id } = await findLetter(portal, 'Tin của phòng')
  const { name } = await portal.actorOf('chuyen-vien-tong-hop')
  expect(await shown(id)).toContain(`Được biết là ${name}, người của Văn phòng`)
})

it('becomes a draft of an article with its words, linked from the letter', async () => {
  await drop({
    subject: 'Fwd: Khánh thành cầu treo',
    body: 'Sáng 1/3, cầu treo được khánh thành.\n\nDân bản vui mừng.',
  })
  const { id } = await findLetter(portal, 'Fwd: Khánh thành')
  const fields = { destination: 'article', division: 'KSTTHC', section: '10.2' }
  const wrong = await step(id, 'tiep-nhan', { ...fields, division: 'TH' })
  expect(wrong.statusCode).toBe(403)
  const answer = await step(id, 'tiep-nhan', fields)
  expect(answer.statusCode, textOf(answer.body)).toBe(303)
  const article = await secretary().get(answer.headers.location ?? '')
  expect(textOf(article.body)).toContain('Khánh thành cầu treo')
  expect(textOf(article.body)).toContain('Dân bản vui mừng.')
  expect(article.body).toContain(`href="${desk.submission.href({ id })}"`)
  const page = await secretary().get(desk.submission.href({ id }))
  expect(page.body).toContain(`href="${answer.headers.location}"`)
  expect(textOf(page.body)).toMatch(/Đã tiếp nhận.*Thư này đã thành Khánh thành cầu treo/)
})

it('becomes a document out of one of its attachments', async () => {
  const bytes = Buffer.from(officialText('881/QĐ-VP', 'Về việc gửi qua thư'))
  await drop({
    subject: 'Gửi quyết định',
    attachments: [
      { name: 'qd881.txt', bytes },
      { name: 'anh.txt', bytes: Buffer.from('Ghi chú') },
    ],
  })
  const { id } = await findLetter(portal, 'Gửi quyết định')
  const { body } = await secretary().get(desk.submission.href({ id }))
  const file = /<option value="([0-9a-f-]{36})"[^>]*>qd881\.txt/.exec(body)?.[1] ?? ''
  const answer = await step(id, 'tiep-nhan', { destination: 'document', file })
  expect(answer.statusCode, textOf(answer.body)).toBe(303)
  const page = await secretary().get(answer.headers.location ?? '')
  expect(page.body).toContain('881/QĐ-VP')
  expect(page.body, 'it leads back to the letter').toContain(`href="${desk.submission.href({ id })}"`)
  expect(await shown(id)).toContain('Thư này đã thành 881/QĐ-VP')
  // Nothing of a letter becomes a document by itself.
  const { rows } = await portal.database.pool.query('select 1 from documents')
  expect(rows).toHaveLength(1)
  expect(
    (await step(id, 'tiep-nhan', { destination: 'article', division: 'KSTTHC', section: '10.2' })).statusCode,
  ).toBe(303)
})

it('is refused with a reason that the sender reads, and taken back', async () => {
  await drop({ subject: 'Xin quảng cáo', from: 'ban.hang@vidu.example' })
  const { id } = await findLetter(portal, 'Xin quảng cáo')
  const empty = await step(id, 'tu-choi', { reason: ' ' })
  expect(empty.statusCode).toBe(422)
  expect(textOf(empty.body)).toContain('Viết lý do từ chối')
  expect((await step(id, 'tu-choi', { reason: 'Nội dung không thuộc phạm vi.' })).statusCode).toBe(303)
  await portal.settleJobs()
  expect(await told('Không tiếp nhận: Xin quảng cáo')).toMatchObject([
    { to: 'ban.hang@vidu.example', text: expect.stringContaining('Nội dung không thuộc phạm vi.') as string },
  ])
  expect((await step(id, 'giao', { person: await idOf('bien-tap-1') })).statusCode).toBe(409)
  expect((await step(id, 'lay-lai')).statusCode).toBe(303)
  expect(await shown(id)).toMatch(/Mới .*Lấy lại .*Từ chối, đã báo người gửi/)
})

it('is refused without a letter where a machine wrote it', async () => {
  await drop({ subject: 'Bản tin máy', head: ['List-Id: <x.vidu.example>'] })
  const { id } = await findLetter(portal, 'Bản tin máy')
  await step(id, 'tu-choi', { reason: 'Bản tin quảng bá.' })
  await portal.settleJobs()
  expect(await told('Bản tin máy')).toEqual([])
})

it('is given to a person, who hears of it and finds it among their own', async () => {
  await drop({ subject: 'Cần người xem' })
  const { id } = await findLetter(portal, 'Cần người xem')
  expect((await step(id, 'giao', { person: await idOf('chuyen-vien-tong-hop') })).statusCode).toBe(409)
  expect((await step(id, 'giao', { person: await idOf('bien-tap-1') })).statusCode).toBe(303)
  await portal.settleJobs()
  expect(await told('[Giao xem xét thư đến]')).toMatchObject([{ to: 'bien-tap-1@vpubnd.example' }])
  const mine = async (person: string) =>
    textOf((await portal.as(person).get(`${desk.submissions.href()}?xem=cua-toi`)).body)
  expect(await mine('bien-tap-1')).toContain('Cần người xem')
  expect(await mine('bien-tap-2')).not.toContain('Cần người xem')
})

it('is merged into another one and still there, and taken apart again', async () => {
  await drop(
    { subject: 'Bổ sung', from: 'bo.sung@vidu.example' },
    { subject: 'Bản chính', from: 'bo.sung@vidu.example' },
  )
  const { id } = await findLetter(portal, 'Bổ sung')
  const { id: into } = await findLetter(portal, 'Bản chính')
  expect((await step(id, 'ghep', { into: id })).statusCode).toBe(409)
  expect((await step(id, 'ghep', {})).statusCode).toBe(422)
  expect((await step(id, 'ghep', { into })).statusCode).toBe(303)
  expect(await shown(into)).toMatch(/Thư liên quan Bổ sung/)
  expect(await shown(id)).toContain('Đã ghép vào')
  await step(id, 'lay-lai')
  expect(await shown(id)).not.toContain('Đã ghép vào')
})

it('goes among the spam and back, is found by words without marks, and is paged', async () => {
  // The newest stands on the first page; of letters of one moment any may.
  portal.clock.advance({ minutes: 1 })
  await drop({ subject: 'Trúng thưởng lớn', body: 'Nhận quà tại đường Trần Phú.' })
  const { id } = await findLetter(portal, 'Trúng thưởng')
  await step(id, 'thu-rac')
  const list = async (query: string) =>
    textOf((await secretary().get(`${desk.submissions.href()}?${query}`)).body)
  expect(await list('xem=thu-rac')).toContain('Trúng thưởng lớn')
  expect(await list('xem=dang-mo')).not.toContain('Trúng thưởng lớn')
  expect(await list('tim=tran+phu+trung')).toContain('Trúng thưởng lớn')
  expect(await list('tim=khong+co+dau')).toContain('Không tìm thấy thư nào')
  await step(id, 'lay-lai')
  expect(await list('xem=dang-mo')).toContain('Trúng thưởng lớn')
  await drop(
    ...Array.from({ length: 31 }, (_, n) => ({
      subject: `Nhiều thư ${n}`,
      head: ['List-Id: <n.vidu.example>'],
    })),
  )
  const seen: string[] = []
  for (let url = desk.submissions.href(); url !== '';) {
    const { body } = await secretary().get(url)
    seen.push(
      ...[...body.matchAll(/<th scope="row"[^>]*><a[^>]* href="([^"]*)"/g)].map(([, href = '']) => href),
    )
    url = /href="([^"]*truoc=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  }
  const { rows } = await portal.database.pool.query(
    "select 1 from submissions where state in ('received', 'open', 'unreadable')",
  )
  expect(new Set(seen).size).toBe(rows.length)
  expect(seen).toHaveLength(rows.length)
})

it('says that no server is set for the mailboxes of the office', async () => {
  const text = textOf((await head().get(desk.submissions.href())).body)
  expect(text).toMatch(/Hộp thư tiếp nhận .*Chưa đặt máy chủ thư nên không tự nhận/)
})

it('is closed to other divisions, and only to be looked at by the chief', async () => {
  const { id } = await findLetter(portal, 'Trúng thưởng')
  const stranger = portal.as('chuyen-vien-kinh-te')
  for (const url of [
    desk.submissions.href(),
    desk.submission.href({ id }),
    desk.submissionOriginal.href({ id }),
  ])
    expect((await stranger.get(url)).statusCode).toBe(403)
  const chief = portal.as('chanh-van-phong')
  expect((await chief.get(desk.submission.href({ id }))).statusCode).toBe(200)
  expect((await step(id, 'thu-rac', {}, chief)).statusCode).toBe(403)
  expect((await dropLetters(portal, [writeLetter()], 'chanh-van-phong')).statusCode).toBe(403)
})

it('is the answer to a task, which who assigned it still judges', async () => {
  const task = await makeTask(portal, 'in_progress', { title: 'Thống kê điểm cầu họp' })
  await drop({ subject: 'Re: Thống kê', from: 'xa.vung.cao@vidu.example', body: 'Xã có ba điểm cầu.' })
  const { id } = await findLetter(portal, 'Re: Thống kê')
  const none = await step(id, 'tiep-nhan', { destination: 'task', task: '' })
  expect(none.statusCode).toBe(409)
  const answer = await step(id, 'tiep-nhan', { destination: 'task', task: task.id })
  expect(answer.headers.location, textOf(answer.body)).toBe(desk.task.href({ id: task.id }))
  const page = textOf((await portal.as('to-truong').get(desk.task.href({ id: task.id }))).body)
  expect(page).toContain('Xã có ba điểm cầu.')
  expect(await shown(id)).toContain('Thư này đã thành Thống kê điểm cầu họp')
})
