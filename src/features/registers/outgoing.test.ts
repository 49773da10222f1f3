import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'

const portal = usePortal()
const { desk } = paths
const clerk = 'chuyen-vien-tchc'
const office = () => portal.services.profile.office.name

const head =
  '"Số, ký hiệu văn bản",Ngày tháng văn bản,Tên loại và trích yếu nội dung văn bản,Người ký,Nơi nhận văn bản,"Đơn vị, người nhận bản lưu",Số lượng bản,Ngày chuyển,Ký nhận,Ghi chú'
const csv = (...rows: string[]) => Buffer.from([head, ...rows].join('\r\n'))

async function upload(bytes: Uint8Array, { person = clerk, name = 'so-2026.csv', fields = {} } = {}) {
  const given = { kind: 'outgoing', issuer: office(), division: 'KT', ...fields }
  const answer = await portal
    .as(person)
    .postMultipart(desk.registerImports.href(), given, [{ field: 'file', name, bytes }])
  const id = answer.headers.location?.split('/').at(-1) ?? ''
  return { answer, id }
}

const step = (id: string, name: string, person = clerk) =>
  portal.as(person).post(desk.registerImportStep(name).href({ id }))

async function bringIn(...rows: string[]) {
  const { id } = await upload(csv(...rows))
  expect((await step(id, 'xac-nhan')).statusCode).toBe(303)
  await portal.settleJobs()
  return id
}

const rowsOf = async (id: string) =>
  (
    await portal.database.pool.query<{ id: string; line: number; state: string; document_id: string | null }>(
      'select id, line, state, document_id from register_rows where import_id = $1 order by line',
      [id],
    )
  ).rows
const statesOf = async (id: string) => (await rowsOf(id)).map(({ state }) => state)

const documentOf = async (number: string) =>
  (
    await portal.database.pool.query<Record<string, string>>(
      'select id, state, source, division_id, abstract, signer_name, version::text from documents where number = $1',
      [number],
    )
  ).rows[0]

describe('the clerk who brings in an outgoing register', () => {
  it('sees what would happen before anything does', async () => {
    const { answer, id } = await upload(
      csv(
        '10/QĐ-CVP,02/3/2026,Quyết định nâng lương,Lê Văn Mẫu,Các phòng;,,3,,,',
        ',02/3/2026,Thiếu số,,,,,,,',
      ),
    )
    expect(answer.statusCode, textOf(answer.body)).toBe(303)
    const page = textOf((await portal.as(clerk).get(desk.registerImport.href({ id }))).body)
    expect(page).toContain('Chưa ghi gì vào cơ sở dữ liệu')
    expect(page).toContain('Khi xác nhận, 1 dòng mới vào sổ')
    expect(page).toContain('nâng lương')
    const apart = await portal.as(clerk).get(`${desk.registerImport.href({ id })}?xem=de-rieng`)
    expect(textOf(apart.body)).toContain('Dòng này không có số và ký hiệu')
    expect(await documentOf('10/QĐ-CVP')).toBeUndefined()
  })

  it('confirms, and each row waits for its file in the division that the register names', async () => {
    const id = await bringIn(
      '11/QĐ-CVP,02/3/2026,Quyết định kiện toàn Tổ biên tập,Lê Văn Mẫu,Các phòng;,Phòng Văn hóa - Xã hội,3,,,',
      '12/QĐ-CVP,02/3/2026,Quyết định khen thưởng,Lê Văn Mẫu,,,3,,,',
    )
    expect(await statesOf(id)).toEqual(['entered', 'entered'])
    expect(await documentOf('11/QĐ-CVP')).toMatchObject({
      state: 'registered',
      source: 'register',
      division_id: 'VX',
    })
    expect(await documentOf('12/QĐ-CVP')).toMatchObject({ division_id: 'KT', signer_name: 'Lê Văn Mẫu' })
    const page = await portal.as(clerk).get(desk.registerImport.href({ id }))
    expect(textOf(page.body)).toContain('Đã nhập')
    const shelf = await portal.as('chuyen-vien-van-xa').get(desk.documents.href())
    expect(textOf(shelf.body)).toContain('11/QĐ-CVP')
  })

  it('brings the same register in again, in another order and coding, and nothing changes', async () => {
    const rows = ['21/QĐ-CVP,03/3/2026,Quyết định một,A,,,,,,', '22/QĐ-CVP,03/3/2026,Quyết định hai,A,,,,,,']
    await bringIn(...rows)
    const count = async () =>
      (await portal.database.pool.query('select count(*)::int as n, sum(version) as v from documents')).rows
    const before = await count()
    const again = Buffer.from(
      `\uFEFF${[head, ...rows.toReversed()].join('\n').replaceAll('03/3/2026', '3.3.26')}`,
      'utf16le',
    )
    const { id } = await upload(again)
    expect(await statesOf(id)).toEqual(['same', 'same'])
    await step(id, 'xac-nhan')
    await portal.settleJobs()
    expect(await count()).toEqual(before)
  })

  it('overwrites nothing: a difference is taken only where somebody chooses it', async () => {
    await bringIn('31/QĐ-CVP,03/3/2026,Quyết định về xe,A,,,,,,')
    const { id } = await upload(csv('31/QĐ-CVP,03/3/2026,Quyết định về nhà,B,,,,,,'))
    const [row] = await rowsOf(id)
    expect(row?.state).toBe('changed')
    const page = textOf((await portal.as(clerk).get(`${desk.registerImport.href({ id })}?xem=khac`)).body)
    expect(page).toContain('Trích yếu: đang là “về xe”, sổ ghi “về nhà”')
    const address = desk.registerRowStep('khac-biet').href({ id, row: row?.id ?? '' })
    expect((await portal.as(clerk).post(address, { take: 'signerName' })).statusCode).toBe(303)
    expect(await documentOf('31/QĐ-CVP')).toMatchObject({ abstract: 'về xe', signer_name: 'B', version: '2' })
    expect((await portal.as(clerk).post(address, { take: 'abstract' })).statusCode).toBe(409)
  })

  it('is shown anew what somebody has written since, instead of replacing it unseen', async () => {
    await bringIn('32/QĐ-CVP,03/3/2026,Quyết định về xe,A,,,,,,')
    const { id } = await upload(csv('32/QĐ-CVP,03/3/2026,Quyết định về nhà,A,,,,,,'))
    const [row] = await rowsOf(id)
    await portal.database.pool.query(
      "update documents set abstract = 'về xe công' where number = '32/QĐ-CVP'",
    )
    const address = desk.registerRowStep('khac-biet').href({ id, row: row?.id ?? '' })
    await portal.as(clerk).post(address, { take: 'abstract' })
    expect(await documentOf('32/QĐ-CVP')).toMatchObject({ abstract: 'về xe công' })
    const page = textOf((await portal.as(clerk).get(`${desk.registerImport.href({ id })}?xem=khac`)).body)
    expect(page).toContain('Trích yếu: đang là “về xe công”, sổ ghi “về nhà”')
  })

  it('cannot change from a register what another division has entered', async () => {
    const created = await portal.as('chuyen-vien-van-xa').post(desk.newDocument.href())
    const document = created.headers.location?.split('/').at(-1) ?? ''
    const facts = {
      number: '41/QĐ-CVP',
      issuedOn: '2026-03-03',
      issuer: office(),
      abstract: 'về rừng',
      version: '1',
    }
    await portal.as('chuyen-vien-van-xa').post(desk.document.href({ id: document }), facts)
    const { id } = await upload(csv('41/QĐ-CVP,03/3/2026,Quyết định về suối,A,,,,,,'))
    const [row] = await rowsOf(id)
    const page = textOf((await portal.as(clerk).get(`${desk.registerImport.href({ id })}?xem=khac`)).body)
    expect(page).toContain('Không sửa được từ sổ: Văn bản do phòng, đơn vị khác nhập.')
    const address = desk.registerRowStep('khac-biet').href({ id, row: row?.id ?? '' })
    expect((await portal.as(clerk).post(address, { take: 'abstract' })).statusCode).toBe(404)
    expect(await documentOf('41/QĐ-CVP')).toMatchObject({ abstract: 'về rừng' })
  })

  it('mends a row that was kept apart, also after the others were entered', async () => {
    const id = await bringIn(
      '51/QĐ-CVP,03/3/2026,Quyết định,A,,,,,,',
      '52/QĐ-CVP,31/02/2026,Quyết định kia,A,,,,,,',
    )
    const row = (await rowsOf(id)).find(({ state }) => state === 'quarantined')
    const address = desk.registerRow.href({ id, row: row?.id ?? '' })
    const form = await portal.as(clerk).get(address)
    expect(textOf(form.body)).toContain('Không đọc được ngày ban hành trong “31/02/2026”')
    const cells = {
      number: '52/QĐ-CVP',
      issuer: '',
      type: '',
      abstract: '',
      typeAndAbstract: 'Quyết định kia',
      signer: 'A',
    }
    const wrong = await portal.as(clerk).post(address, { ...cells, issuedOn: '30/02/2026' })
    expect(wrong.statusCode).toBe(422)
    expect((await portal.as(clerk).post(address, { ...cells, issuedOn: '28/02/2026' })).statusCode).toBe(303)
    await portal.settleJobs()
    expect(await statesOf(id)).toEqual(['entered', 'entered'])
    expect(await documentOf('52/QĐ-CVP')).toMatchObject({ abstract: 'kia' })
  })

  it('dismisses a row, and gives up a register that was not confirmed', async () => {
    const { id } = await upload(csv('61/QĐ-CVP,03/3/2026,Quyết định,A,,,,,,', 'không số,03/3/2026,x,,,,,,,'))
    const row = (await rowsOf(id)).find(({ state }) => state === 'quarantined')
    await portal.as(clerk).post(desk.registerRowStep('bo-qua').href({ id, row: row?.id ?? '' }))
    expect(await statesOf(id)).toEqual(['new', 'dismissed'])
    expect((await step(id, 'bo')).statusCode).toBe(303)
    expect((await step(id, 'xac-nhan')).statusCode).toBe(409)
    expect(await documentOf('61/QĐ-CVP')).toBeUndefined()
  })

  it('is told what is wrong with a file that is no register, and with none', async () => {
    const { answer } = await upload(Buffer.from('xin chào\nđây là thư'))
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain('Không thấy dòng tiêu đề cột')
    const none = await portal.as(clerk).postMultipart(desk.registerImports.href(), { kind: 'outgoing' })
    expect(none.statusCode).toBe(422)
    const broken = await upload(Buffer.from('PK\u0003\u0004 không phải bảng tính'), { name: 'so.xlsx' })
    expect(textOf(broken.answer.body)).toContain('Không đọc được bảng tính này')
  })

  it('keeps rows apart that contradict each other, and skips a repeated one', async () => {
    const { id } = await upload(
      csv(
        '71/QĐ-CVP,03/3/2026,Quyết định,A,,,,,,',
        '71/QĐ-CVP,3/3/2026,Quyết định,A,,,,,,',
        '71/QĐ-CVP,3/3/2026,Quyết định,B,,,,,,',
      ),
    )
    expect(await statesOf(id)).toEqual(['new', 'same', 'quarantined'])
  })
})

it('keeps the symbol of a row that has it in a column of its own, and says where it is wrong', async () => {
  const register = 'Số,Ký hiệu,Ngày tháng văn bản,Trích yếu\n65,QĐ-CVP,31/02/2026,Quy chế'
  const { id } = await upload(Buffer.from(register))
  const [row] = await rowsOf(id)
  const address = desk.registerRow.href({ id, row: row?.id ?? '' })
  const form = await portal.as(clerk).get(address)
  expect(form.body).toContain('value="65/QĐ-CVP"')
  const given = { number: '65/QĐ-CVP', abstract: 'Quy chế' }
  const wrong = await portal.as(clerk).post(address, { ...given, issuedOn: '30/02/2026' })
  expect(wrong.body).toMatch(/<a[^>]*href="#issuedOn"[^>]*>Không đọc được ngày ban hành/)
  await portal.as(clerk).post(address, { ...given, issuedOn: '28/02/2026' })
  expect(await statesOf(id)).toEqual(['new'])
})

describe('two rows of one document that say different things', () => {
  const rows = ['72/QĐ-CVP,03/3/2026,Quyết định,A,,,,,,', '72/QĐ-CVP,3/3/2026,Quyết định,B,,,,,,']

  it('are not both entered because one of them was sent again as it was', async () => {
    const { id } = await upload(csv(...rows))
    const apart = (await rowsOf(id)).find(({ state }) => state === 'quarantined')
    const address = desk.registerRow.href({ id, row: apart?.id ?? '' })
    const given = { number: '72/QĐ-CVP', issuedOn: '3/3/2026', typeAndAbstract: 'Quyết định', signer: 'B' }
    const again = await portal.as(clerk).post(address, given)
    expect(again.statusCode).toBe(422)
    expect(textOf(again.body)).toContain('Cùng số, ngày và cơ quan ban hành với dòng 2')
    expect((await portal.as(clerk).post(address, { ...given, signer: 'A' })).statusCode).toBe(303)
    expect(await statesOf(id)).toEqual(['new', 'same'])
  })

  it('are not both entered where they were let through before', async () => {
    const { id } = await upload(csv(...rows.map((row) => row.replace('72/', '73/'))))
    await portal.database.pool.query(
      "update register_rows set state = 'new', reason = null where import_id = $1",
      [id],
    )
    await step(id, 'xac-nhan')
    await portal.settleJobs()
    expect(await statesOf(id)).toEqual(['entered', 'quarantined'])
    expect(await documentOf('73/QĐ-CVP')).toMatchObject({ signer_name: 'A' })
  })
})

describe('those who do not keep the register', () => {
  it('read it at most, where they oversee', async () => {
    const { id } = await upload(csv('81/QĐ-CVP,03/3/2026,Quyết định,A,,,,,,'))
    expect((await portal.as('kiem-toan').get(desk.registerImport.href({ id }))).statusCode).toBe(200)
    for (const person of ['kiem-toan', 'chuyen-vien-kinh-te', 'bien-tap-1'])
      expect((await step(id, 'xac-nhan', person)).statusCode, person).toBe(403)
    expect((await portal.as('chuyen-vien-kinh-te').get(desk.registerImport.href({ id }))).statusCode).toBe(
      403,
    )
    expect((await upload(csv('x'), { person: 'chuyen-vien-kinh-te' })).answer.statusCode).toBe(403)
  })
})

describe('the file that comes after its row', () => {
  it('is joined to the document that waited, which counts as entered from then on', async () => {
    await bringIn('91/QĐ-CVP,02/3/2026,Quyết định ban hành Quy chế,Lê Văn Mẫu,,Phòng Kinh tế,,,,')
    const waiting = await documentOf('91/QĐ-CVP')
    portal.clock.advance({ days: 3 })
    const text = [
      portal.services.profile.office.parent.toUpperCase(),
      office().toUpperCase(),
      'Số: 91/QĐ-CVP',
      `${portal.services.profile.office.place}, ngày 02 tháng 3 năm 2026`,
      'QUYẾT ĐỊNH',
      'Về việc ban hành Quy chế làm việc',
      'Điều 1. Ban hành Quy chế.',
    ].join('\n')
    const sent = await portal
      .as('chuyen-vien-kinh-te')
      .postMultipart(desk.handIn.href(), {}, [{ field: 'files', name: 'qd91.txt', bytes: Buffer.from(text) }])
    expect(sent.statusCode).toBe(303)
    await portal.settleJobs()
    const { rows } = await portal.database.pool.query<{
      id: string
      files: number
      abstract: string
      on: string
    }>(
      `select d.id, d.abstract, to_char(d.registered_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as on,
        (select count(*)::int from document_files where document_id = d.id) as files
       from documents d where number_key = '91/qd-cvp'`,
    )
    expect(rows).toEqual([{ id: waiting?.['id'], files: 1, abstract: 'ban hành Quy chế', on: '2026-03-05' }])
    const page = await portal.as('chuyen-vien-kinh-te').get(desk.document.href({ id: waiting?.['id'] ?? '' }))
    expect(textOf(page.body)).toContain('qd91.txt')
  })
})
