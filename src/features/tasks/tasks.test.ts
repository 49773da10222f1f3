import { describe, expect, it } from 'vitest'
import { answerTask, jobs } from '#features/tasks/index.ts'
import { system } from '#platform/actor.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { readFormValues } from '#test/form-values.ts'
import { textOf } from '#test/make.ts'
import { makeTask, moveTask, tryTask, versionOf } from '#test/make-task.ts'
import { listDueBetween } from './calendar/due-between.ts'

const portal = usePortal()
const { desk } = paths

const pageOf = async (person: string, id: string) => {
  const { statusCode, body } = await portal.as(person).get(desk.task.href({ id }))
  return { status: statusCode, text: textOf(body), html: body }
}
const homeOf = async (person: string) => (await portal.as(person).get(desk.home.href())).body
const lettersAbout = async (title: string) => {
  await portal.settleJobs()
  return (await portal.outbox()).filter(({ text, subject }) => `${subject} ${text}`.includes(title))
}
const emailOf = (key: string) =>
  portal.services.profile.people.find((person) => person.key === key)?.email ?? ''
const idOf = async (key: string) => (await portal.actorOf(key)).id

describe('a task for a member of the board', () => {
  it('goes its way, with its history, and each is told who did not act', async () => {
    const { id, title } = await makeTask(portal, 'assigned')
    expect((await lettersAbout(title)).map(({ to }) => to)).toEqual([emailOf('bien-tap-1')])
    expect(await homeOf('bien-tap-1')).toContain(title)
    await moveTask(portal, 'bien-tap-1', id, 'nhan')
    await moveTask(portal, 'bien-tap-1', id, 'bat-dau')
    await moveTask(portal, 'bien-tap-1', id, 'trinh', { answer: 'Đã đăng ở mục tin hoạt động.' })
    expect(await homeOf('bien-tap-1')).not.toContain(title)
    expect(await homeOf('to-truong')).toContain(title)
    const { rows } = await portal.database.pool.query(
      'select 1 from notices where subject_id = $1 and person_id = $2 and settled_at is null',
      [id, await idOf('bien-tap-1')],
    )
    expect(rows).toEqual([])
    await moveTask(portal, 'to-truong', id, 'lam-tiep', { reason: 'Còn thiếu ảnh của buổi chiều.' })
    expect((await pageOf('bien-tap-1', id)).text).toContain('Còn thiếu ảnh của buổi chiều.')
    await moveTask(portal, 'bien-tap-1', id, 'trinh', { answer: 'Đã thêm hai ảnh.' })
    await moveTask(portal, 'to-pho', id, 'nghiem-thu')
    const { text } = await pageOf('bien-tap-1', id)
    const story = text.slice(text.indexOf('Việc đã làm'))
    for (const words of [
      'Giao việc',
      'Nhận việc',
      'Bắt đầu làm',
      'Đã đăng ở mục tin',
      'thiếu ảnh',
      'Nghiệm thu',
    ])
      expect(story).toContain(words)
    const told = (await lettersAbout(title)).map(({ to }) => to)
    expect(told.filter((to) => to === emailOf('to-truong'))).toHaveLength(3)
    expect(told.filter((to) => to === emailOf('bien-tap-1'))).toHaveLength(3)
    expect(await homeOf('to-truong')).not.toContain(title)
  })

  it('comes back with a reason, and is given to another', async () => {
    const { id, title } = await makeTask(portal, 'accepted')
    const silent = await tryTask(portal, 'bien-tap-1', id, 'tra-lai', { reason: ' ' })
    expect(silent.status).toBe(422)
    expect(silent.text).toContain('Ghi lý do')
    await moveTask(portal, 'bien-tap-1', id, 'tra-lai', { reason: 'Đang nghỉ phép đến hết tuần.' })
    expect((await pageOf('to-truong', id)).text).toContain('Đang nghỉ phép đến hết tuần.')
    const form = await portal.as('to-truong').get(desk.editTask.href({ id }))
    const values = Object.fromEntries(readFormValues(form.body))
    const assignee = `nguoi:${await idOf('bien-tap-2')}`
    const saved = await portal.as('to-truong').post(desk.editTask.href({ id }), { ...values, assignee })
    expect(saved.statusCode).toBe(303)
    await moveTask(portal, 'to-truong', id, 'giao')
    expect(await homeOf('bien-tap-2')).toContain(title)
    expect((await pageOf('bien-tap-1', id)).status).toBe(404)
    const letters = (await lettersAbout(title)).map(({ to, subject, text }) => `${to} ${subject} ${text}`)
    const saying = (words: string) => letters.filter((letter) => letter.includes(`${words}: ${title}`))
    expect(saying('Giao việc')).toHaveLength(2)
    expect(saying('Giao việc').some((letter) => letter.startsWith(emailOf('bien-tap-2')))).toBe(true)
  })

  it('is taken from one and given to another while it is under way: both are told', async () => {
    const { id, title } = await makeTask(portal, 'in_progress')
    const form = await portal.as('to-pho').get(desk.editTask.href({ id }))
    const values = Object.fromEntries(readFormValues(form.body))
    const assignee = `nguoi:${await idOf('bien-tap-2')}`
    await portal.as('to-pho').post(desk.editTask.href({ id }), { ...values, assignee })
    expect((await pageOf('bien-tap-2', id)).text).toContain('Đã giao, chờ nhận')
    const letters = (await lettersAbout(title)).map(({ to, subject, text }) => `${to} ${subject} ${text}`)
    const former = letters.filter((letter) => letter.includes(`Đã giao cho người khác: ${title}`))
    expect(former).toEqual([expect.stringContaining(emailOf('bien-tap-1'))])
    const stale = await portal
      .as('to-truong')
      .post(desk.editTask.href({ id }), { ...values, title: 'Tên mới' })
    expect(stale.statusCode).toBe(409)
    expect(readFormValues(stale.body).get('title')).toEqual(['Tên mới'])
  })

  it('is acted on as it was read: a page that is old by now changes nothing', async () => {
    const { id } = await makeTask(portal, 'submitted')
    const version = await versionOf(portal, id)
    await moveTask(portal, 'to-pho', id, 'lam-tiep', { reason: 'Thiếu số liệu.' })
    await moveTask(portal, 'bien-tap-1', id, 'trinh', { answer: 'Câu trả lời khác.' })
    const href = desk.taskStep('nghiem-thu').href({ id })
    const old = await portal.as('to-truong').post(href, { version })
    expect(old.statusCode).toBe(409)
    expect(textOf(old.body)).toContain('Việc này vừa thay đổi')
  })

  it('is never judged by who did it', async () => {
    const { id } = await makeTask(portal, 'submitted', { to: { person: 'to-truong' }, giver: 'to-truong' })
    expect((await pageOf('to-truong', id)).text).toContain('không thể tự quyết định kết quả')
    expect((await tryTask(portal, 'to-truong', id, 'nghiem-thu')).status).toBe(403)
    expect((await tryTask(portal, 'to-pho', id, 'nghiem-thu')).status).toBe(303)
  })
})

describe('a task for a division', () => {
  it('is passed by its head to a person, and to nobody outside', async () => {
    const { id, title } = await makeTask(portal, 'assigned', { to: { division: 'TH' } })
    const told = (await lettersAbout(title)).map(({ to }) => to)
    expect(told.toSorted()).toEqual(
      [emailOf('truong-phong-tong-hop'), emailOf('pho-phong-tong-hop')].toSorted(),
    )
    const pass = async (key: string) =>
      tryTask(portal, 'truong-phong-tong-hop', id, 'chuyen', { person: await idOf(key) })
    expect((await pass('chuyen-vien-van-xa')).status).toBe(409)
    expect((await pass('chuyen-vien-tong-hop')).status).toBe(303)
    expect(await homeOf('chuyen-vien-tong-hop')).toContain(title)
    await moveTask(portal, 'chuyen-vien-tong-hop', id, 'nhan')
    expect((await pageOf('truong-phong-tong-hop', id)).text).toContain('Đã nhận')
  })

  it('is taken up by anyone there, once', async () => {
    const { id } = await makeTask(portal, 'assigned', { to: { division: 'TH' } })
    await moveTask(portal, 'chuyen-vien-tong-hop', id, 'nhan')
    expect((await tryTask(portal, 'pho-phong-tong-hop', id, 'nhan')).status).toBe(409)
    expect((await pageOf('to-truong', id)).text).toMatch(/Người được giao Hoàng Mai Dốc/)
  })
})

describe('a direction of the Chief', () => {
  it('is answered, and acknowledged; tasks that carry it out stand below it', async () => {
    const { id, title } = await makeTask(portal, 'accepted', {
      kind: 'chi-dao',
      giver: 'chanh-van-phong',
      to: { person: 'to-truong' },
      fields: { dueQuick: '' },
    })
    const form = await portal.as('to-truong').get(`${desk.newTask.href()}?ve=${desk.task.href({ id })}`)
    expect(readFormValues(form.body).get('item')).toEqual([desk.task.href({ id })])
    const below = await makeTask(portal, 'assigned', { fields: { item: desk.task.href({ id }) } })
    expect((await pageOf('chanh-van-phong', id)).html).toContain(desk.task.href({ id: below.id }))
    expect((await pageOf('to-truong', below.id)).html).toContain(`>${title}</a>`)
    await moveTask(portal, 'to-truong', id, 'trinh', { answer: 'Tổ biên tập đã phân công hai người.' })
    const seen = await pageOf('chanh-van-phong', id)
    expect(seen.text).toContain('Tổ biên tập đã phân công hai người.')
    expect(seen.text).toContain('Đã trả lời, chờ tiếp thu')
    await moveTask(portal, 'chanh-van-phong', id, 'nghiem-thu')
    expect((await pageOf('to-truong', id)).text).toContain('Đã tiếp thu')
  })
})

describe('when it is due', () => {
  it('is the end of the working day that was chosen, or the hour that was written', async () => {
    portal.clock.set('2026-03-05T02:00:00Z')
    const byDays = await makeTask(portal, 'assigned')
    // Thursday; the third working day is the Tuesday after.
    expect((await pageOf('bien-tap-1', byDays.id)).text).toContain('hết ngày 10/03/2026')
    const byHour = await makeTask(portal, 'assigned', { fields: { dueOn: '2026-03-06', dueTime: '16h30' } })
    expect((await pageOf('bien-tap-1', byHour.id)).text).toContain('06/03/2026 16:30')
    portal.clock.set('2026-03-06T09:30:00Z')
    expect((await pageOf('bien-tap-1', byHour.id)).text).toContain('Quá hạn')
    expect((await pageOf('bien-tap-1', byDays.id)).text).not.toContain('Quá hạn')
    const late = await portal.as('to-truong').get(`${desk.tasks.href()}?qua-han=co`)
    expect(late.body).toContain(byHour.title)
    expect(late.body).not.toContain(byDays.title)
    await moveTask(portal, 'bien-tap-1', byHour.id, 'nhan')
    await moveTask(portal, 'bien-tap-1', byHour.id, 'trinh', { answer: 'Xong, nhưng muộn.' })
    const { text } = await pageOf('to-truong', byHour.id)
    expect(text).not.toContain('Quá hạn')
    expect(text).toContain('Trình sau hạn')
    const actor = await portal.contextOf('bien-tap-1')
    const due = await listDueBetween(actor, actor.actor.id, new Date('2026-03-10'), new Date('2026-03-12'))
    expect(due.map(({ id }) => id)).toContain(byDays.id)
    expect(due.map(({ id }) => id)).not.toContain(byHour.id)
  })

  it('must be ahead; what was typed comes back with what is wrong', async () => {
    const sent = {
      title: '',
      details: 'Nội dung đã gõ.',
      assignee: '',
      dueQuick: '',
      dueOn: '2020-01-01',
      dueTime: '25:00',
      item: 'https://vidu.example/tin',
    }
    const answer = await portal.as('to-truong').post(desk.newTask.href(), sent)
    expect(answer.statusCode).toBe(422)
    for (const sentence of ['Ghi tên việc', 'Chọn người hoặc phòng', 'Ghi giờ như 16:30', 'Dán địa chỉ của'])
      expect(answer.body).toContain(sentence)
    const back = readFormValues(answer.body)
    expect(back.get('details')).toEqual(['Nội dung đã gõ.'])
    expect(back.get('dueOn')).toEqual(['2020-01-01'])
    const past = { ...sent, title: 'Việc', assignee: 'phong:TH', dueTime: '', item: '' }
    expect((await portal.as('to-truong').post(desk.newTask.href(), past)).body).toContain(
      'Hạn phải ở sau lúc này',
    )
    const none = await portal.as('to-truong').post(desk.newTask.href(), { ...past, dueOn: '' })
    expect(none.body).toContain('Chọn hạn, hoặc ghi ngày đến hạn')
  })

  it('stands in the calendar on its day, with the holidays of the office', async () => {
    portal.clock.set('2026-04-20T02:00:00Z')
    const { title } = await makeTask(portal, 'assigned', { fields: { dueQuick: '', dueOn: '2026-04-28' } })
    const { body } = await portal.as('bien-tap-1').get(`${desk.taskCalendar.href()}?thang=2026-04`)
    const cell = body.split('<time datetime="2026-04-28">')[1]?.split('</td>')[0] ?? ''
    expect(cell).toContain(title)
    const holiday = body.split('<time datetime="2026-04-30">')[1]?.split('</td>')[0] ?? ''
    expect(holiday).toContain('month-mark')
    expect(body).toContain('thang=2026-03')
    expect(body).toContain('thang=2026-05')
    expect((await portal.as('bien-tap-1').get(`${desk.taskCalendar.href()}?thang=2026-13`)).statusCode).toBe(
      200,
    )
  })
})

describe('reminders', () => {
  const reminders = async (title: string) =>
    (await lettersAbout(title)).filter(({ text }) => /Sắp đến hạn|Quá hạn/.test(text)).map(({ to }) => to)
  const remind = async () => {
    const ctx = await portal.contextOf('bien-tap-1')
    await jobs['tasks.remind']?.({ ...ctx, actor: system }, {} as never, { isLast: false })
  }

  it('come in office hours: before the last day to who has it, then once more to who gave it too', async () => {
    portal.clock.set('2026-05-11T02:00:00Z')
    const { id, title } = await makeTask(portal, 'accepted', {
      fields: { dueQuick: '', dueOn: '2026-05-14' },
    })
    const told = async () => {
      const { rows } = await portal.database.pool.query<{ kind: string; key: string }>(
        "select n.kind, p.key from notices n join people p on p.id = n.person_id where n.subject_id = $1 and n.kind <> 'task' order by n.created_at, p.key",
        [id],
      )
      return rows.map(({ kind, key }) => `${kind} ${key}`)
    }
    await remind()
    expect(await told()).toEqual([])
    portal.clock.set('2026-05-13T15:00:00Z')
    await remind()
    expect(await told()).toEqual([])
    portal.clock.set('2026-05-14T02:00:00Z')
    await remind()
    await remind()
    expect(await told()).toEqual(['due bien-tap-1'])
    portal.clock.set('2026-05-15T02:00:00Z')
    await remind()
    await remind()
    expect(await told()).toEqual(['due bien-tap-1', 'overdue bien-tap-1', 'overdue to-truong'])
    expect((await reminders(title)).toSorted()).toEqual(
      [emailOf('bien-tap-1'), emailOf('to-truong')].toSorted(),
    )
  })

  it('stop with the step that was asked for', async () => {
    portal.clock.set('2026-05-18T02:00:00Z')
    const { id } = await makeTask(portal, 'submitted', { fields: { dueQuick: '1' } })
    portal.clock.set('2026-05-21T02:00:00Z')
    await remind()
    const { rows } = await portal.database.pool.query(
      "select 1 from notices where subject_id = $1 and kind <> 'task'",
      [id],
    )
    expect(rows).toEqual([])
  })
})

describe('the lists', () => {
  it('move a card of the board by its own button, and come back to the board', async () => {
    const { id, title } = await makeTask(portal, 'assigned')
    const board = (await portal.as('bien-tap-1').get(`${desk.taskBoard.href()}?xem=cua-toi`)).body
    const column = (html: string, name: string) => html.split(`id="${name}"`)[1]?.split('</section>')[0] ?? ''
    expect(column(board, 'cho-nhan')).toContain(title)
    expect(column(board, 'cho-nhan')).toContain(desk.taskStep('nhan').href({ id }))
    const moved = await tryTask(portal, 'bien-tap-1', id, 'nhan', { ve: 'cua-toi' })
    expect(moved.headers.location).toBe(`${desk.taskBoard.href()}?xem=cua-toi`)
    const after = (await portal.as('bien-tap-1').get(`${desk.taskBoard.href()}?xem=cua-toi`)).body
    expect(column(after, 'da-nhan')).toContain(title)
  })

  it('find by words without marks, and go on page by page', async () => {
    for (let n = 0; n < 33; n++) await makeTask(portal, 'assigned', { title: `Chép biên bản số ${n}` })
    const seen = new Set<string>()
    let pages = 0
    for (let next: string | undefined = `${desk.tasks.href()}?tu=chep+bien+ban`; next;) {
      const { body }: { body: string } = await portal.as('to-truong').get(next)
      for (const [, id] of body.matchAll(/viec\/([0-9a-f-]{36})"/g)) seen.add(id ?? '')
      pages += 1
      next = /href="([^"]*truoc=[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(pages).toBe(2)
    expect(seen.size).toBe(33)
    const none = await portal.as('to-truong').get(`${desk.tasks.href()}?tu=chep+%25`)
    expect(none.body).toContain('Không có việc nào')
  })
})

describe('an answer that came by letter', () => {
  it('is recorded by the secretariat, and judged by another', async () => {
    const { id } = await makeTask(portal, 'assigned', { to: { division: 'TH' } })
    const record = async (person: string) => {
      const ctx = await portal.contextOf(person)
      return ctx.db.transaction((tx) => answerTask(tx, ctx, id, 'Phòng đã gửi số liệu kèm thư.'))
    }
    await expect(record('chuyen-vien-van-xa')).rejects.toThrow('phòng thường trực')
    await record('chuyen-vien-ksttthc')
    expect((await pageOf('to-truong', id)).text).toContain('Phòng đã gửi số liệu kèm thư.')
    expect((await tryTask(portal, 'to-truong', id, 'nghiem-thu')).status).toBe(303)
    await expect(record('chuyen-vien-ksttthc')).rejects.toThrow('không ghi câu trả lời được')
  })
})

it('goes to a successor when a person leaves; what they may not have goes back to who gave it', async () => {
  const leave = async (who: string, to: string) => {
    const form = { leftOn: '2026-05-25', reason: 'Nghỉ hưu.' }
    const page = await portal.as('quan-tri-1').get(desk.personLeaves.href({ id: await idOf(who) }))
    const field = /name="([^"]*tasks)"/.exec(page.body)?.[1] ?? ''
    return portal
      .as('quan-tri-1')
      .post(desk.personLeaves.href({ id: await idOf(who) }), { ...form, [field]: await idOf(to) })
  }
  const kept = await makeTask(portal, 'in_progress', { to: { person: 'bien-tap-2' } })
  const duty = {
    sectionId: '10.1',
    assignee: `nguoi:${await idOf('bien-tap-2')}`,
    fromOn: '2026-04-01',
    toOn: '',
    details: '',
  }
  await portal.as('to-truong').post(`${desk.newTask.href()}?loai=phu-trach`, duty)
  const sections = await portal.as('bien-tap-1').get(desk.sections.href())
  const person = portal.services.profile.people.find(({ key }) => key === 'bien-tap-2')
  expect(textOf(sections.body)).toContain(`Người phụ trách: ${person?.name ?? ''}`)
  const left = await leave('bien-tap-2', 'chuyen-vien-kinh-te')
  expect(left.statusCode, textOf(left.body)).toBe(303)
  expect(await homeOf('chuyen-vien-kinh-te')).toContain(kept.title)
  expect((await pageOf('to-truong', kept.id)).text).toContain('Bàn giao')
  const waiting = await homeOf('to-truong')
  expect(waiting).toContain('Phụ trách mục')
  expect(textOf((await portal.as('bien-tap-1').get(desk.sections.href())).body)).not.toContain(
    'Người phụ trách:',
  )
})
