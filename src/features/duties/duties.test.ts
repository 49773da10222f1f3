import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep, textOf } from '#test/make.ts'
import { saveText } from '#test/working.ts'
import { jobs } from './jobs.ts'
import { remindJob } from './reminding/remind.ts'

const portal = usePortal()
const { desk } = paths
const [head, specialist] = ['truong-phong-kinh-te', 'chuyen-vien-kinh-te']

const pageOf = async (person: string, address: string) => {
  const answer = await portal.as(person).get(address)
  expect(answer.statusCode, textOf(answer.body)).toBe(200)
  return textOf(answer.body)
}
const dutiesOf = (person: string, query = '') => pageOf(person, desk.duties.href() + query)

/** Tells of a session that has ended, as the secretariat does. */
async function tellSession(title: string, at: string, divisions = 'KT') {
  const told = await portal.as('chuyen-vien-ksttthc').post(desk.tellDuty.href(), {
    trigger: 'session.ended',
    title,
    details: '',
    place: 'Hội trường Văn phòng',
    at,
    divisions,
  })
  expect(told.statusCode, textOf(told.body)).toBe(303)
  return idOf(title)
}
const ask = (title: string, dueAt: string, divisions: string | string[] = 'KT', by = 'to-truong') =>
  portal.as(by).post(desk.askDuty.href(), { title, details: 'Theo mẫu số 1.', divisions, dueAt })

async function idOf(title: string, division = 'KT') {
  const { rows } = await portal.database.pool.query<{ id: string }>(
    'select id from obligations where title = $1 and division_id = $2',
    [title, division],
  )
  return rows[0]?.id ?? ''
}
const stepOn = (person: string, id: string, step: string, words = 'Vì lý do này.') =>
  portal.as(person).post(desk.obligationStep(step).href({ id }), { words })
const clockComesBy = async (at: string) => {
  portal.clock.set(at)
  await jobs[remindJob]?.(
    { ...(await portal.contextOf('to-truong')), actor: { id: '', name: 'Hệ thống', posts: [] } },
    {} as never,
    { isLast: false },
  )
}
const lettersTo = async (person: string) => {
  await portal.settleJobs()
  const email = portal.services.profile.people.find(({ key }) => key === person)?.email
  return (await portal.outbox())
    .filter(({ to }) => to === email)
    .map(({ subject, text }) => `${subject}\n${text}`)
}

describe('what a division owes', () => {
  it('begins with the event, and one click begins the article with what is known already', async () => {
    portal.clock.set('2026-03-02T03:00:00Z')
    const id = await tellSession('Phó Chủ tịch làm việc với huyện về đường liên xã', '2026-03-02T09:30')
    expect(await dutiesOf(specialist)).toContain('Phó Chủ tịch làm việc với huyện')
    expect(await dutiesOf('chuyen-vien-van-xa')).not.toContain('Phó Chủ tịch làm việc với huyện')
    expect((await portal.as('chuyen-vien-van-xa').get(desk.obligation.href({ id }))).statusCode).toBe(404)

    const form = await portal.as(specialist).get(`${desk.newArticle.href()}?nghia-vu=${id}`)
    expect(form.body).toContain('value="Phó Chủ tịch làm việc với huyện về đường liên xã"')
    const begun = await portal.as(specialist).post(desk.newArticle.href(), {
      title: 'Phó Chủ tịch làm việc với huyện',
      kind: 'news',
      sectionId: '10.2',
      divisionId: 'KT',
      obligationId: id,
    })
    const article = begun.headers.location?.split('/')[3] ?? ''
    const edit = await portal.as(specialist).get(desk.editArticle.href({ id: article }))
    expect(textOf(edit.body)).toContain('Ngày 02/03/2026, tại Hội trường Văn phòng')
    expect(await pageOf(specialist, desk.article.href({ id: article }))).toContain('Cung cấp theo nghĩa vụ:')

    await saveText(portal, specialist, article, {
      lead: 'Tóm tắt.',
      body: '<p>Nội dung.</p>',
      bodyFormat: 'html',
    })
    await takeStep(portal, specialist, article, 'submit')
    expect(await dutiesOf(head)).toContain('Đang chờ lãnh đạo phòng ký')
    await takeStep(portal, head, article, 'sign')
    expect(await pageOf(specialist, desk.obligation.href({ id }))).toContain('Đúng hạn')
    expect(await dutiesOf(specialist)).toContain('Không có nghĩa vụ nào đang chờ')
  })

  it('is late by the clock alone, and stays late when it comes', async () => {
    portal.clock.set('2026-03-03T02:00:00Z')
    const id = await tellSession('Họp giao ban sở', '2026-03-03T08:00')
    portal.clock.set('2026-03-03T17:00:00Z')
    expect(await dutiesOf(specialist)).toContain('1 nghĩa vụ quá hạn')
    expect(await pageOf(head, desk.home.href())).toMatch(
      /Phòng tôi cần cung cấp Quá hạn Họp giao ban sở.*Đúng hạn, muộn trong tháng này/,
    )
    expect((await stepOn(specialist, id, 'da-cung-cap')).statusCode).toBe(403)
    const empty = await stepOn(head, id, 'da-cung-cap', ' ')
    expect(empty.statusCode).toBe(422)
    expect(textOf(empty.body)).toContain('Viết lý do hoặc nội dung')
    expect((await stepOn(head, id, 'da-cung-cap', 'Tin đã gửi trong phụ bản')).statusCode).toBe(303)
    const page = await pageOf(head, desk.obligation.href({ id }))
    expect(page).toContain('Cung cấp muộn')
    expect(page).toContain('Tin đã gửi trong phụ bản')
    expect((await stepOn(head, id, 'da-cung-cap')).statusCode).toBe(409)
  })

  it('is excused by the board with a reason, never by who owes it', async () => {
    portal.clock.set('2026-03-04T02:00:00Z')
    const id = await tellSession('Họp nội bộ', '2026-03-04T08:00')
    for (const person of [head, specialist, 'bien-tap-1', 'kiem-toan'])
      expect((await stepOn(person, id, 'mien')).statusCode, person).toBe(403)
    expect((await stepOn('to-truong', id, 'mien', 'Nội dung mật, không đưa tin.')).statusCode).toBe(303)
    expect(await pageOf(specialist, desk.obligation.href({ id }))).toContain('Nội dung mật, không đưa tin.')
  })

  it('stands still in a pause and keeps the due moment of before', async () => {
    portal.clock.set('2026-03-05T02:00:00Z')
    await ask('Số liệu quý I', '2026-03-10T17:00')
    const id = await idOf('Số liệu quý I')
    expect((await stepOn('to-truong', id, 'tam-dung', 'Chờ mẫu của Bộ')).statusCode).toBe(303)
    portal.clock.set('2026-03-12T02:00:00Z')
    const paused = await pageOf(specialist, desk.obligation.href({ id }))
    expect(paused).toContain('Tạm dừng tính hạn')
    expect(await dutiesOf(specialist)).not.toContain('1 nghĩa vụ quá hạn')
    expect((await stepOn('to-truong', id, 'tinh-tiep', 'Đã có mẫu')).statusCode).toBe(303)
    const page = await pageOf(specialist, desk.obligation.href({ id }))
    expect(page).toContain('17/03/2026 17:00')
    expect(page).toContain('Hạn đổi từ 10/03/2026 17:00 sang tạm dừng: Tạm dừng tính hạn: Chờ mẫu của Bộ')
  })

  it('is nothing a contributor or a visitor reads', async () => {
    expect((await portal.as('cong-tac-vien').get(desk.duties.href())).statusCode).toBe(403)
    expect((await portal.visitor().get(desk.duties.href())).statusCode).toBe(303)
  })
})

describe('documents of the office', () => {
  it('are owed from the day of issue on, and there with their file', async () => {
    portal.clock.set('2026-03-16T02:00:00Z')
    const csv =
      'Số ký hiệu,Ngày tháng,Trích yếu\n41/QĐ-CVP,13/3/2026,Về trực lễ\n42/QĐ-CVP,16/3/2026,Về thi đua'
    const issuer = portal.services.profile.office.name
    const sent = await portal
      .as('chuyen-vien-tchc')
      .postMultipart(desk.registerImports.href(), { kind: 'outgoing', issuer, division: 'NC' }, [
        { field: 'file', name: 'so.csv', bytes: Buffer.from(csv) },
      ])
    const importId = sent.headers.location?.split('/').at(-1) ?? ''
    await portal.as('chuyen-vien-tchc').post(desk.registerImportStep('xac-nhan').href({ id: importId }))
    await portal.settleJobs()
    const owed = await dutiesOf('chuyen-vien-noi-chinh', '?xem=dang-cho')
    // The Friday's day of grace is a Saturday: it ends with the Monday.
    expect(owed).toContain('41/QĐ-CVP Về trực lễ')
    expect(owed).toContain('42/QĐ-CVP Về thi đua')
    const { rows } = await portal.database.pool.query<{ id: string; due: Date }>(
      "select met_id as id, due_at as due from obligations where title like '41/QĐ-CVP%'",
    )
    expect(rows[0]?.due).toEqual(new Date('2026-03-16T17:00:00Z'))
    const document = await portal.database.pool.query<{ id: string }>(
      "select id from documents where number = '41/QĐ-CVP'",
    )
    const id = document.rows[0]?.id ?? ''
    await portal
      .as('chuyen-vien-noi-chinh')
      .postMultipart(desk.documentFiles.href({ id }), { role: 'original' }, [
        { field: 'file', name: 'trực lễ.txt', bytes: Buffer.from('Số: 41/QĐ-CVP\nVề trực lễ') },
      ])
    await portal.settleJobs()
    expect(await dutiesOf('chuyen-vien-noi-chinh', '?xem=da-xong')).toContain('41/QĐ-CVP Về trực lễ')
    expect(await dutiesOf('chuyen-vien-noi-chinh', '?xem=dang-cho')).not.toContain('41/QĐ-CVP')
  })
})

describe('who is reminded', () => {
  it('is the specialist first, then the head, the board and the Chief, in office hours and once', async () => {
    const title = 'Danh sách cán bộ đầu mối'
    portal.clock.set('2026-03-23T01:00:00Z')
    await ask(title, '2026-03-25T09:00', 'VX')
    const about = async (person: string) =>
      (await lettersTo(person)).filter((letter) => letter.includes(title) && !letter.includes('Cần cung cấp'))
        .length
    // Half of the time is over at one in the night of the 24th: nobody is written to before the morning.
    await clockComesBy('2026-03-23T23:50:00Z')
    expect(await about('chuyen-vien-van-xa')).toBe(0)
    await clockComesBy('2026-03-24T00:10:00Z')
    await clockComesBy('2026-03-24T00:20:00Z')
    // What is only near its end waits for the morning's letter.
    const notices = await pageOf('chuyen-vien-van-xa', desk.notices.href())
    expect(notices.split(`Sắp đến hạn`).length).toBeGreaterThan(1)
    await clockComesBy('2026-03-25T02:10:00Z')
    expect(await about('chuyen-vien-van-xa')).toBe(1)
    expect(await about('truong-phong-van-xa')).toBe(1)
    expect(await about('to-truong')).toBe(0)
    await clockComesBy('2026-03-26T02:10:00Z')
    expect(await about('to-truong')).toBe(1)
    expect(await about('chanh-van-phong')).toBe(0)
    await clockComesBy('2026-03-27T08:00:00Z')
    expect(await about('chanh-van-phong')).toBe(1)
    await clockComesBy('2026-03-30T08:00:00Z')
    expect(await about('chuyen-vien-van-xa'), 'nothing is said twice').toBe(1)
  })

  it('is nobody who has done their part', async () => {
    portal.clock.set('2026-04-01T00:30:00Z')
    const title = 'Hội nghị sơ kết ngành'
    const told = await portal.as('to-truong').post(desk.tellDuty.href(), {
      trigger: 'session.ended',
      title,
      at: '2026-04-01T07:10',
      divisions: 'NC',
    })
    expect(told.statusCode, textOf(told.body)).toBe(303)
    const id = await idOf(title, 'NC')
    const begun = await portal.as('chuyen-vien-noi-chinh').post(desk.newArticle.href(), {
      title,
      kind: 'news',
      sectionId: '10.2',
      divisionId: 'NC',
      obligationId: id,
    })
    const article = begun.headers.location?.split('/')[3] ?? ''
    await saveText(portal, 'chuyen-vien-noi-chinh', article, {
      lead: 'T.',
      body: '<p>N.</p>',
      bodyFormat: 'html',
    })
    await takeStep(portal, 'chuyen-vien-noi-chinh', article, 'submit')
    await clockComesBy('2026-04-02T01:00:00Z')
    const overdue = async (person: string) =>
      (await lettersTo(person)).filter((letter) => letter.includes(title) && letter.includes('Quá hạn'))
        .length
    expect(await overdue('chuyen-vien-noi-chinh')).toBe(0)
    expect(await overdue('truong-phong-noi-chinh')).toBe(1)
    await takeStep(portal, 'truong-phong-noi-chinh', article, 'sign')
    await clockComesBy('2026-04-06T01:00:00Z')
    expect(await overdue('truong-phong-noi-chinh')).toBe(1)
    expect(await overdue('to-truong')).toBe(0)
  })

  it('hears of the week and the month by the clock, once', async () => {
    await clockComesBy('2026-05-04T01:00:00Z')
    await clockComesBy('2026-05-05T01:00:00Z')
    const owed = await dutiesOf('chuyen-vien-tchc', '?xem=dang-cho')
    expect(owed.split('Lịch làm việc tuần từ 11/05/2026 đến 17/05/2026')).toHaveLength(2)
    expect(await dutiesOf('chuyen-vien-ksttthc', '?xem=dang-cho&phong=KSTTHC')).toContain(
      'Báo cáo tháng 04/2026',
    )
  })
})

describe('who asks', () => {
  it('asks several divisions at once; what is missing comes back with what was typed', async () => {
    portal.clock.set('2026-06-01T02:00:00Z')
    const wrong = await ask('', '2026-05-01T09:00', 'KT')
    expect(wrong.statusCode).toBe(422)
    expect(textOf(wrong.body)).toContain('Viết thông tin cần cung cấp')
    expect(textOf(wrong.body)).toContain('Hạn phải sau lúc này')
    expect(wrong.body).toContain('Theo mẫu số 1.')
    expect(
      (await ask('Báo cáo chuyên đề', '2026-06-05T09:00', ['KT', 'VX'], 'chanh-van-phong')).statusCode,
    ).toBe(303)
    expect(await idOf('Báo cáo chuyên đề', 'VX')).not.toBe('')
    expect((await ask('Không được', '2026-06-05T09:00', 'KT', head)).statusCode).toBe(403)
  })
})

describe('the rules', () => {
  it('change from a day on, by the board’s head; what was owed before stays as it was', async () => {
    portal.clock.set('2026-06-08T01:00:00Z')
    const before = await tellSession('Họp trước khi đổi', '2026-06-08T07:30')
    const { rows } = await portal.database.pool.query<{ id: string }>(
      "select id from duty_rules where code = 'tin-lanh-dao'",
    )
    const rule = desk.dutyRule.href({ id: rows[0]?.id ?? '' })
    const facts = {
      name: 'Tin, ảnh hoạt động của lãnh đạo',
      clause: 'Điều 11, khoản 1, điểm b',
      source: 'Theo quyết định mới',
      trigger: 'session.ended',
      supplierKind: 'research',
      clockKind: 'hour',
      amount: '4',
      ladder: '100%: người cung cấp, lãnh đạo phòng',
      section: '10.2',
      guidance: '',
      validFrom: '2026-06-09',
    }
    expect((await portal.as(head).post(rule, facts)).statusCode).toBe(403)
    const wrong = await portal.as('to-truong').post(rule, { ...facts, ladder: 'lúc nào đó', amount: 'x' })
    expect(wrong.statusCode).toBe(422)
    expect(textOf(wrong.body)).toContain('Mỗi dòng một mức')
    expect((await portal.as('to-truong').post(rule, facts)).statusCode).toBe(303)
    portal.clock.set('2026-06-09T04:00:00Z')
    const after = await tellSession('Họp sau khi đổi', '2026-06-09T08:00')
    expect(await pageOf(head, desk.obligation.href({ id: after }))).toContain('04 giờ')
    expect(await pageOf(head, desk.obligation.href({ id: before }))).toContain('Trong ngày')
    expect(await pageOf(head, desk.dutyRules.href())).toContain('Bản đã qua và bản sắp có hiệu lực')
  })
})

describe('the matrix', () => {
  it('counts by kind and division, leads to each obligation, and goes out as a table', async () => {
    portal.clock.set('2026-07-20T02:00:00Z')
    const onTime = await tellSession('Họp tháng bảy một', '2026-07-20T08:00', 'NN')
    await stepOn('pho-phong-nong-nghiep', await idOf('Họp tháng bảy một', 'NN'), 'da-cung-cap')
    await tellSession('Họp tháng bảy hai', '2026-07-20T08:30', 'NN')
    portal.clock.set('2026-07-23T02:00:00Z')
    expect(onTime).toBe('')
    const address = `${desk.dutyMatrix.href()}?ky=2026-07&loai=tin-lanh-dao&phong=NN`
    const page = await pageOf('to-truong', address)
    expect(page).toContain('50% chưa có 1')
    expect(page).toContain('Họp tháng bảy hai')
    expect(await pageOf('chanh-van-phong', `${desk.dutyMatrix.href()}?ky=2026`)).toContain('Năm 2026')
    expect((await portal.as(head).get(desk.dutyMatrix.href())).statusCode).toBe(403)
    const table = (form: string) =>
      portal.as('to-truong').get(`${desk.dutyMatrixTable.href({ form })}?ky=2026-07`)
    expect((await table('csv')).body).toContain('Phòng Nông nghiệp - Nông thôn,2,1,0,1,0,0')
    expect((await table('xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await table('ods')).rawPayload.subarray(30, 38).toString()).toBe('mimetype')
    expect((await table('doc')).statusCode).toBe(404)
  })
})

it('an article that nobody owes is as before', async () => {
  portal.clock.set('2026-08-03T02:00:00Z')
  const { id } = await makeArticle(portal, 'signed')
  expect(await pageOf('to-truong', desk.article.href({ id }))).not.toContain('Cung cấp theo nghĩa vụ')
})
