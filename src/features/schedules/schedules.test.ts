import { describe, expect, it } from 'vitest'
import { jobs as dutyJobs } from '#features/duties/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { readFormValues } from '#test/form-values.ts'
import { writeLetter } from '#test/letters.ts'
import { textOf } from '#test/make.ts'
import { schedulesOf } from '#test/schedules.ts'
import { dropLetters, findLetter } from '#test/submissions.ts'
import { jobs } from './jobs.ts'

const portal = usePortal()
const { desk } = paths
const { clerk, head, send, add, edit, step, publish, versionOf, leaderId } = schedulesOf(portal)

const week = '2026-03-09'
const copyHref = (id: string) => `${desk.newScheduleEntry.href()}?chep=${id}`
const publicWeek = async (monday = week, view = '') => {
  const answer = await portal.visitor().get(paths.scheduleWeek.href({ week: monday }) + view)
  return answer.statusCode === 200 ? textOf(answer.body) : `${answer.statusCode}`
}
const deskWeek = async (by = clerk, monday = week) =>
  textOf((await portal.as(by).get(`${desk.schedule.href()}?tuan=${monday}`)).body)
const entryPage = async (id: string, by = clerk) =>
  textOf((await portal.as(by).get(desk.scheduleEntry.href({ id }))).body)
const feed = async () => (await portal.visitor().get(paths.scheduleFeed.href())).body.replaceAll('\r\n ', '')
const run = async (all: typeof jobs) => {
  for (const job of Object.values(all))
    await job(await portal.contextOf('quan-tri-1'), {} as never, { isLast: false })
}
const obligations = async (key: string) => {
  const { rows } = await portal.database.pool.query<{
    division_id: string
    met_at: Date | null
    voided_at: Date | null
  }>('select division_id, met_at, voided_at from obligations where event_key = $1 order by division_id', [
    key,
  ])
  return rows
}

describe('the schedule of a week', () => {
  it('is nothing to citizens before it is published, and what it says after', async () => {
    expect(await publicWeek()).toContain('Lịch tuần này chưa được công bố')
    await add()
    expect(await publicWeek()).not.toContain('Họp giao ban tháng 3')
    expect(await deskWeek()).toContain('Lịch tuần chưa được công bố')

    expect((await publish()).statusCode).toBe(303)
    const shown = await publicWeek()
    expect(shown).toContain('Tuần 11 (từ ngày 09/03/2026 đến ngày 15/03/2026)')
    expect(shown).toContain('08:00 - 10:30')
    expect(shown).toContain('Họp giao ban tháng 3')
    expect(shown).toContain('Phòng họp số 1')
    expect(shown, 'the note is the office’s own').not.toContain('tài liệu phát tay')
    expect(await publicWeek(week, '?xem=lanh-dao')).toContain('Họp giao ban tháng 3')
  })

  it('is published by nobody who wrote what is new in it, nor by who only works on it', async () => {
    await add({ day: '2026-03-17', content: 'Tiếp công dân' }, head)
    const own = await publish('2026-03-16')
    expect(own.statusCode).toBe(403)
    expect(textOf(own.body)).toContain('cần một người khác công bố')
    expect((await publish('2026-03-16', clerk)).statusCode).toBe(403)
    expect((await publish('2026-03-16', 'truong-phong-tong-hop')).statusCode).toBe(403)
    expect((await publish('2026-03-16', 'to-truong')).statusCode).toBe(303)
    expect((await publish('2026-03-16', 'to-truong')).statusCode, 'nothing is new').toBe(409)
  })

  it('says what has changed since: another hour, called off, gone to another week', async () => {
    const moved = await add({ day: '2026-03-24', content: 'Làm việc với huyện' })
    const off = await add({ day: '2026-03-25', content: 'Kiểm tra công trình' })
    const gone = await add({ day: '2026-03-26', content: 'Hội nghị trực tuyến' })
    await publish('2026-03-23')
    await edit(moved, {
      day: '2026-03-24',
      startsAt: '14:00',
      endsAt: '',
      content: 'Làm việc với huyện',
      reason: 'Chờ đoàn công tác',
    })
    await step(off, 'hoan-huy', { reason: 'Mưa lũ' })
    await edit(gone, { day: '2026-04-01', content: 'Hội nghị trực tuyến' })
    expect(await publicWeek('2026-03-23'), 'not before it is published').not.toContain('Đã thay đổi')
    expect(await deskWeek(head, '2026-03-23')).toContain('3 mục người dân chưa thấy')

    expect((await publish('2026-03-23')).statusCode).toBe(303)
    const shown = await publicWeek('2026-03-23')
    expect(shown).toMatch(/14:00.*Đã thay đổi.*Lý do: Chờ đoàn công tác.*Trước đó: 08:00 - 10:30/)
    expect(shown).toMatch(/Hoãn, hủy.*Lý do: Mưa lũ.*Kiểm tra công trình/)
    expect(shown).toMatch(/Chuyển sang ngày 01\/04\/2026.*Hội nghị trực tuyến/)
    expect(await publicWeek('2026-03-30')).toContain('Hội nghị trực tuyến')

    const calendar = await feed()
    expect(calendar).toMatch(
      new RegExp(`UID:lich-${moved}@[^]*?SEQUENCE:1[^]*?DTSTART;TZID=Asia/Ho_Chi_Minh:20260324T140000`),
    )
    expect(calendar).toMatch(new RegExp(`UID:lich-${off}@[^]*?STATUS:CANCELLED`))
    expect(await entryPage(moved)).toMatch(/Đã công bố.*14:00.*08:00 - 10:30/)
  })

  it('keeps what is internal within the office, and takes it out of sight where it was public', async () => {
    const id = await add({ day: '2026-04-07', content: 'Họp nhân sự', scope: 'internal' })
    const open = await add({ day: '2026-04-07', startsAt: '15:00', endsAt: '', content: 'Gặp mặt báo chí' })
    await publish('2026-04-06')
    expect(await publicWeek('2026-04-06')).not.toContain('Họp nhân sự')
    expect(await deskWeek('truong-phong-van-xa', '2026-04-06')).toContain('Họp nhân sự')
    expect(await entryPage(id)).toContain('Nội bộ')

    await edit(open, {
      day: '2026-04-07',
      startsAt: '15:00',
      endsAt: '',
      content: 'Gặp mặt báo chí',
      scope: 'internal',
    })
    await publish('2026-04-06')
    expect(await publicWeek('2026-04-06')).toContain('không có lịch công tác được công bố')
    expect(await feed()).not.toContain('Gặp mặt báo chí')
  })

  it('is led to from the section of its name', async () => {
    const { sections } = portal.services.profile
    const slug = sections.find(({ code }) => code === '10.3')?.slug ?? ''
    const { body } = await portal.visitor().get(paths.section.href({ slug }))
    expect(body).toContain(`href="${paths.schedule.href()}">Lịch công tác tuần của lãnh đạo`)
  })

  it('is a page for weeks that there is something of, and for no others', async () => {
    expect(await publicWeek('2027-01-04')).toBe('404')
    expect(await publicWeek('2026-03-10')).toBe('404')
    expect((await portal.visitor().get(paths.schedule.href())).statusCode).toBe(200)
  })
})

describe('two heads who publish at once', () => {
  it('publish each change once', async () => {
    await add({ day: '2026-04-14', content: 'Họp báo' })
    const answers = await Promise.all([publish('2026-04-13'), publish('2026-04-13', 'to-truong')])
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303, 409]))
    expect((await feed()).match(/SUMMARY:Họp báo/g)).toHaveLength(1)
  })
})

describe('an entry', () => {
  it('comes back as it was typed where something of it is wrong', async () => {
    const wrong = await send({ startsAt: 'tám giờ', leaders: [], day: '2026-03-01', content: 'Họp về đê' })
    expect(wrong.statusCode).toBe(422)
    const text = textOf(wrong.body)
    expect(text).toContain('Ghi giờ như 07:30')
    expect(text).toContain('Chọn ít nhất một lãnh đạo')
    expect(text).toContain('Ngày này đã qua')
    expect(wrong.body).toContain('value="tám giờ"')
    expect(wrong.body).toContain('Họp về đê')
    expect(textOf((await send({ startsAt: '10:00', endsAt: '9:00' })).body)).toContain(
      'Giờ kết thúc phải sau giờ bắt đầu',
    )
  })

  it('has no place for a secret meeting', async () => {
    const secret = await send({ content: 'TỐI MẬT\nHọp về phương án tác chiến' })
    expect(secret.statusCode).toBe(422)
    expect(textOf(secret.body)).toContain('Cuộc họp mật không được đưa vào hệ thống này')
  })

  it('warns where a leader or a room is wanted twice at once, and stops nobody', async () => {
    await add({ day: '2026-05-05', content: 'Họp một' })
    const other = await add({ day: '2026-05-05', startsAt: '9:00', endsAt: '9:30', content: 'Họp hai' })
    expect(await entryPage(other)).toMatch(/Trùng giờ với “Họp một” \(08:00 - 10:30\): .*Phòng họp số 1/)
  })

  it('is proposed by other divisions, decided by who keeps the schedule, and both are told', async () => {
    const id = await add({ content: 'Khai giảng lớp tập huấn' }, 'chuyen-vien-van-xa')
    expect(textOf((await portal.as(clerk).get(desk.notices.href())).body)).toContain(
      'Đề nghị đưa vào lịch: Khai giảng lớp tập huấn',
    )
    expect((await step(id, 'dua-vao-lich', {}, 'chuyen-vien-van-xa')).statusCode).toBe(403)
    expect((await step(id, 'tu-choi')).statusCode, 'a refusal says why').toBe(422)
    expect((await step(id, 'tu-choi', { reason: 'Trùng với họp thường kỳ' })).statusCode).toBe(303)
    expect(textOf((await portal.as('chuyen-vien-van-xa').get(desk.notices.href())).body)).toContain(
      'Trùng với họp thường kỳ',
    )
    expect((await step(id, 'dua-vao-lich')).statusCode, 'it has been refused').toBe(409)
    expect((await step(id, 'xem-xet-lai')).statusCode).toBe(303)
    expect((await step(id, 'dua-vao-lich')).statusCode).toBe(303)
    expect(await entryPage(id)).toContain('Trong lịch')
  })

  it('is not changed by who read it before somebody else changed it', async () => {
    const id = await add({ content: 'Dự lễ' })
    const version = await versionOf(id)
    await edit(id, { content: 'Dự lễ kỷ niệm' })
    expect((await step(id, 'hoan-huy', { reason: 'Bận', version })).statusCode).toBe(409)
    const late = await portal.as(clerk).post(desk.editScheduleEntry.href({ id }), {
      day: '2026-03-10',
      startsAt: '8:00',
      content: 'Dự lễ muộn',
      scope: 'public',
      leaders: await leaderId(),
      version,
    })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Dự lễ muộn')
  })
})

describe('what is owed', () => {
  it('is met by the publication of the week', async () => {
    portal.clock.set('2026-06-01T01:00:00Z')
    await run(dutyJobs)
    expect(await obligations('week:2026-06-01')).toMatchObject([{ division_id: 'TCHC', met_at: null }])
    const owed = await portal.as(clerk).get(desk.duties.href())
    expect(owed.body).toContain('/ban-lam-viec/lich-cong-tac?tuan=2026-06-08')
    await add({ day: '2026-06-09' })
    await publish('2026-06-08')
    const [met] = await obligations('week:2026-06-01')
    expect(met?.met_at).not.toBeNull()
  })

  it('is there already where two weeks were published before a long holiday', async () => {
    await add({ day: '2026-06-23' })
    await publish('2026-06-22')
    portal.clock.set('2026-06-15T01:00:00Z')
    await run(dutyJobs)
    await run(jobs)
    const [met] = await obligations('week:2026-06-15')
    expect(met?.met_at).toEqual(new Date('2026-06-01T01:00:00Z'))
    portal.clock.set('2026-06-08T01:00:00Z')
  })

  it('is news of a session once it has ended, by the divisions that follow it', async () => {
    const id = await add({
      day: '2026-06-10',
      content: 'Làm việc với đoàn kiểm tra',
      divisions: ['TH', 'KT'],
    })
    const off = await add({ day: '2026-06-10', content: 'Họp bị hoãn' })
    await publish('2026-06-08')
    portal.clock.set('2026-06-10T03:29:00Z')
    await run(jobs)
    expect(await obligations(`session:${id}`)).toEqual([])
    portal.clock.set('2026-06-10T03:31:00Z')
    await run(jobs)
    await run(jobs)
    expect(await obligations(`session:${id}`)).toMatchObject([{ division_id: 'KT' }, { division_id: 'TH' }])

    await step(off, 'hoan-huy', { reason: 'Đoàn không đến' })
    await publish('2026-06-08')
    expect(await obligations(`session:${off}`)).toMatchObject([{ voided_at: expect.any(Date) }])
  })
})

describe('a letter', () => {
  it('becomes a proposal that leads back to it, and says no more to its sender than citizens may know', async () => {
    portal.clock.set('2026-07-06T01:00:00Z')
    const letter = writeLetter({
      from: 'so-noi-vu@vidu.example',
      subject: 'Mời dự hội nghị cải cách hành chính',
      body: 'Kính mời đồng chí Chủ tịch dự hội nghị lúc 8 giờ.',
    })
    await dropLetters(portal, [letter])
    const { id } = await findLetter(portal, 'Mời dự hội nghị')
    const destination = {
      destination: 'schedule',
      day: '2026-07-08',
      startsAt: '08:00',
      leaders: await leaderId(),
    }
    const take = (over = {}) =>
      portal
        .as('chuyen-vien-ksttthc')
        .post(desk.submissionStep('tiep-nhan').href({ id }), { ...destination, ...over })
    expect((await take({ day: 'mai' })).statusCode).toBe(409)
    const made = await take()
    expect(made.statusCode, textOf(made.body)).toBe(303)
    const entryId = made.headers.location?.split('/').at(-1) ?? ''
    const page = await entryPage(entryId, 'chuyen-vien-ksttthc')
    expect(page).toMatch(/Chờ đưa vào lịch.*Kính mời đồng chí Chủ tịch.*Lập từ thư đến lúc/)
    expect(await entryPage(entryId), 'the clerk does not see the queue').not.toContain('Lập từ')
    expect(await deskWeek(clerk, '2026-07-06')).toContain('Mời dự hội nghị cải cách hành chính')
  })
})

describe('a meeting that comes back each week', () => {
  it('is copied to the next week, with all that was typed and without the reason of a change', async () => {
    const id = await add({ day: '2026-07-09', content: 'Giao ban tuần', reason: 'Vì mưa' })
    const page = await portal.as(clerk).get(desk.scheduleEntry.href({ id }))
    expect(textOf(page.body)).toContain('Chép sang tuần sau')
    const form = readFormValues((await portal.as(clerk).get(copyHref(id))).body)
    expect(form.get('day')).toEqual(['2026-07-16'])
    expect(form.get('content')).toEqual(['Giao ban tuần'])
    expect(form.get('startsAt')).toEqual(['08:00'])
    expect(form.get('leaders')).toEqual([await leaderId()])
    expect(form.get('reason')).toBeUndefined()
    const sent = await portal.as(clerk).post(desk.newScheduleEntry.href(), Object.fromEntries(form))
    expect(sent.statusCode).toBe(303)
    expect(await deskWeek(clerk, '2026-07-13')).toContain('Giao ban tuần')
  })

  it('goes to the first such day that has not passed, and is nothing where there was none', async () => {
    const id = await add({ day: '2026-07-07', content: 'Tiếp công dân định kỳ' })
    portal.clock.set('2026-07-29T02:00:00Z')
    const form = readFormValues((await portal.as(clerk).get(copyHref(id))).body)
    expect(form.get('day')).toEqual(['2026-08-04'])
    const nothing = await portal.as(clerk).get(copyHref('khong-co'))
    expect(nothing.statusCode).toBe(404)
  })
})
