import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'

const portal = usePortal()
const { desk } = paths
const office = () => portal.services.profile.office.name
const keeper = 'chuyen-vien-tchc'

/** Enters a document as a clerk does who has it on paper only. */
async function enter(number: string, issuedOn: string, { person = 'chuyen-vien-kinh-te', note = '' } = {}) {
  const created = await portal.as(person).post(desk.newDocument.href())
  const id = created.headers.location?.split('/').at(-1) ?? ''
  const facts = {
    number,
    issuedOn,
    issuer: 'VP UBND tỉnh',
    abstract: `Về ${number}`,
    lateNote: note,
    version: '1',
  }
  const saved = await portal.as(person).post(desk.document.href({ id }), facts)
  expect(saved.statusCode, textOf(saved.body)).toBe(303)
  return id
}

const seriesPage = (person: string) =>
  portal
    .as(person)
    .get(
      `${desk.numberBook.href()}?${new URLSearchParams({ nam: '2026', 'co-quan': office(), day: 'QĐ-CVP' }).toString()}`,
    )

describe('the numbers of a year', () => {
  it('show what is missing and what was given twice, to every division', async () => {
    await enter('2/QĐ-CVP', '2026-03-02')
    await enter('3/QĐ-CVP', '2026-03-02')
    const twin = await enter('3/QĐ-CVP', '2026-03-03', { person: 'chuyen-vien-van-xa' })
    await enter('9/QĐ-CVP', '2026-03-02')
    const answer = await seriesPage('chuyen-vien-kinh-te')
    const page = textOf(answer.body)
    expect(page).toContain(`Dãy QĐ-CVP năm 2026, ${office()}`)
    expect(page).toContain('4–8 5 Chưa có')
    expect(page).toContain('3/QĐ-CVP 03/03/2026 Văn bản của phòng, đơn vị khác')
    expect(answer.body).not.toContain(desk.document.href({ id: twin }))
    expect((await seriesPage('kiem-toan')).body).toContain(desk.document.href({ id: twin }))
  })

  it('are explained by who keeps the register, with a trace in the log', async () => {
    const note = {
      issuer: office(),
      series: 'QĐ-CVP',
      year: '2026',
      first: '5',
      last: '6',
      note: 'Số đã hủy',
    }
    const send = (person: string, over = {}) =>
      portal.as(person).post(desk.numberNotes.href(), { ...note, ...over })
    expect((await send('chuyen-vien-kinh-te')).statusCode).toBe(403)
    expect((await send('kiem-toan')).statusCode).toBe(403)
    const empty = await send(keeper, { note: ' ' })
    expect(empty.statusCode).toBe(422)
    expect(textOf(empty.body)).toContain('Ghi vì sao không có văn bản')
    const taken = await send(keeper, { first: '3', last: '5' })
    expect(taken.statusCode).toBe(422)
    expect(textOf(taken.body)).toContain('Trong các số 3–5 có số đã có văn bản hoặc chưa tới')
    expect(taken.body, 'what was typed is still there').toContain('Số đã hủy')
    expect((await send(keeper)).statusCode).toBe(303)
    const page = textOf((await seriesPage('kiem-toan')).body)
    expect(page).toContain('4 1 Chưa có')
    expect(page).toContain('5–6 2 Số đã hủy')
    expect(page).toContain('7–8 2 Chưa có')
    const { rows } = await portal.database.pool.query(
      "select facts ->> 'note' as note from audit_events where action = 'register.note_gap'",
    )
    expect(rows).toEqual([{ note: 'Số đã hủy' }])
  })

  it('go out as a table that spreadsheets read', async () => {
    const { body, headers, rawPayload } = await portal.as(keeper).get(`${desk.numberBookCsv.href()}?nam=2026`)
    expect(rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(headers['content-disposition']).toContain('so-van-ban-2026.csv')
    expect(body).toContain(`${office()},QĐ-CVP,2026,"Thiếu, đã giải trình",5,6,Số đã hủy`)
  })

  it('are no business of visitors and contributors', async () => {
    expect((await portal.as('cong-tac-vien').get(desk.numberBook.href())).statusCode).toBe(403)
    expect((await portal.visitor().get(desk.numberBook.href())).statusCode).toBe(303)
  })
})

describe('who enters in time', () => {
  it('is counted by division and month, and only the late ones are listed', async () => {
    portal.clock.set('2026-03-05T02:00:00Z')
    // Issued on a Monday, due on Tuesday, entered on Thursday.
    await enter('20/QĐ-CVP', '2026-03-02')
    await enter('21/QĐ-CVP', '2026-03-02', { note: 'Chờ đóng dấu' })
    const month = await portal.as('kiem-toan').get(`${desk.lateness.href()}?nam=2026&phong=KT&thang=2026-03`)
    const page = textOf(month.body)
    // Five of the division: three on the first day, two late, one of these without a reason; delays 0, 0, 0, 3, 3.
    expect(page).toContain('Phòng Kinh tế 5 3 2 chưa ghi lý do: 1 0 0')
    expect(page).toContain(
      '20/QĐ-CVP Về 20/QĐ-CVP 02/03/2026 03/03/2026 05/03/2026 09:00 2 ngày. Chưa ghi lý do.',
    )
    expect(page).not.toContain('Về 9/QĐ-CVP')
  })

  it('counts a row without its file as awaited, and late once its day is over', async () => {
    const csv = 'Số ký hiệu,Ngày tháng,Trích yếu\n30/QĐ-CVP,05/3/2026,Một\n31/QĐ-CVP,02/3/2026,Hai'
    const sent = await portal
      .as(keeper)
      .postMultipart(desk.registerImports.href(), { kind: 'outgoing', issuer: office(), division: 'NC' }, [
        { field: 'file', name: 'so.csv', bytes: Buffer.from(csv) },
      ])
    const id = sent.headers.location?.split('/').at(-1) ?? ''
    await portal.as(keeper).post(desk.registerImportStep('xac-nhan').href({ id }))
    await portal.settleJobs()
    const page = textOf(
      (await portal.as('truong-phong-noi-chinh').get(`${desk.lateness.href()}?nam=2026`)).body,
    )
    expect(page).toContain('Phòng Nội chính 2 0 0 Chưa có 2 quá hạn: 1')
  })

  it('shows a division only its own', async () => {
    const own = textOf((await portal.as('truong-phong-kinh-te').get(`${desk.lateness.href()}?nam=2026`)).body)
    expect(own).toContain('Phòng Kinh tế 5')
    expect(own).not.toContain('Phòng Văn hóa - Xã hội')
    const csv = await portal.as('truong-phong-kinh-te').get(`${desk.latenessCsv.href()}?nam=2026`)
    expect(csv.body.split('\r\n')[1]).toBe('2026-03,Phòng Kinh tế,5,3,2,1,0,0,0')
    expect(csv.body).not.toContain('Nội chính')
  })
})
