import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { completeDocument, makeDocument, officialText } from '#test/make-document.ts'
import { textOf } from '#test/make.ts'

const portal = usePortal()
const { desk } = paths
const clerk = () => portal.as('chuyen-vien-tong-hop')
const head = () => portal.as('truong-phong-tong-hop')

describe('a clerk who hands in a file', () => {
  it('gets a filled form with the place in the text that each value was read from', async () => {
    const abstract = 'Về việc ban hành quy trình tiếp nhận văn bản đến'
    const bytes = Buffer.from(officialText('31/QĐ-VP', abstract))
    await clerk().postMultipart(desk.handIn.href(), {}, [{ field: 'files', name: 'qd31.txt', bytes }])
    await portal.settleJobs()
    const listed = await clerk().get(desk.handIn.href())
    const href = new RegExp(`href="(${desk.documents.href()}/ho-so/[^"]+)"`).exec(listed.body)?.[1] ?? ''
    const { body } = await clerk().get(href)
    expect(body).toContain('value="31/QĐ-VP"')
    expect(body).toContain('value="2026-03-09"')
    expect(body).toContain(abstract)
    expect(textOf(body)).toMatch(/Trang 1/)
  })

  it('finds the first form again when the same file is sent twice', async () => {
    const file = {
      field: 'files',
      name: 'hai-lan.txt',
      bytes: Buffer.from(officialText('32/QĐ-VP', 'Về việc họp')),
    }
    await clerk().postMultipart(desk.handIn.href(), {}, [file])
    await portal.settleJobs()
    await clerk().postMultipart(desk.handIn.href(), {}, [{ ...file, name: 'lan-hai.txt' }])
    await portal.settleJobs()
    const { body } = await clerk().get(desk.handIn.href())
    expect(textOf(body)).toContain('giống hệt một tệp đã nhập')
    const { rows } = await portal.database.pool.query("select 1 from documents where number = '32/QĐ-VP'")
    expect(rows).toHaveLength(1)
  })

  it('is refused a paper with a mark of secrecy, of which nothing stays but the refusal', async () => {
    const text = officialText('33/QĐ-VP', 'Về việc bố trí lực lượng').replace('Số: 33', 'TỐI MẬT\nSố: 33')
    await clerk().postMultipart(desk.handIn.href(), {}, [
      { field: 'files', name: 'bo-tri-luc-luong.txt', bytes: Buffer.from(text) },
    ])
    await portal.settleJobs()
    const { body } = await clerk().get(desk.handIn.href())
    expect(textOf(body)).toContain('Bị từ chối')
    const everything = await Promise.all(
      ['received_files', 'documents', 'audit_events', 'jobs.job'].map((table) =>
        portal.database.pool.query(`select t::text as row from ${table} t`),
      ),
    )
    const rows = everything.flatMap((answer) => answer.rows.map(({ row }: { row: string }) => row)).join('\n')
    expect(rows).not.toContain('bố trí lực lượng')
    expect(rows).not.toContain('bo-tri-luc-luong')
    const { rows: logged } = await portal.database.pool.query(
      "select 1 from audit_events where action = 'intake.refuse'",
    )
    expect(logged).toHaveLength(1)
  })
})

describe('a clerk who enters a document for the second time', () => {
  it('is told so, also where the office is called by its short name', async () => {
    const [office] = portal.services.profile.documents.ownIssuers
    const short = office?.spellings.at(-1) ?? ''
    const first = await makeDocument(portal, 'registered', { fields: { issuer: office?.name ?? '' } })
    const second = await makeDocument(portal, 'registered', {
      number: first.number,
      fields: { issuer: short },
    })
    const { body } = await clerk().get(desk.document.href({ id: second.id }))
    expect(textOf(body)).toContain('Đã có văn bản cùng số, ngày và cơ quan ban hành')
  })
})

describe('two people who mend one document', () => {
  it('read side by side what the other one saved, before the second one saves over it', async () => {
    const { id, number, abstract } = await makeDocument(portal, 'registered')
    const fields = { ...completeDocument(number, abstract), version: '2' }
    await clerk().post(desk.document.href({ id }), { ...fields, signerName: 'Y Ngọc Lan', type: 'plan' })
    const { statusCode, body } = await head().post(desk.document.href({ id }), {
      ...fields,
      abstract: 'Trích yếu của người thứ hai',
    })
    expect(statusCode).toBe(409)
    const notice = textOf(/Bản người kia vừa lưu.*?<\/dl>/s.exec(body)?.[0] ?? '')
    expect(notice).toContain(`Trích yếu ${abstract}`)
    expect(notice).toContain('Người ký Y Ngọc Lan')
    expect(notice).toContain('Loại văn bản Kế hoạch')
    expect(notice).not.toContain('Nơi ban hành')
    expect(body).toContain('Trích yếu của người thứ hai')
  })
})

describe('the head of a division', () => {
  it('confirms what the clerk entered, and citizens read it at once', async () => {
    const { id, number, abstract } = await makeDocument(portal, 'complete')
    const before = await portal.visitor().get(`${paths.documents.href()}?tim=${encodeURIComponent(number)}`)
    expect(before.body).not.toContain(abstract)
    await head().post(desk.documentStep('xac-nhan').href({ id }), { version: '2' })
    const { headers } = await portal
      .visitor()
      .get(`${paths.documents.href()}?tim=${encodeURIComponent(number)}`)
    const page = await portal.visitor().get(headers.location ?? '')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(abstract)
  })

  it('does not confirm what was changed after it was read', async () => {
    const { id } = await makeDocument(portal, 'complete')
    const answer = await head().post(desk.documentStep('xac-nhan').href({ id }), { version: '1' })
    expect(answer.statusCode).toBe(409)
    expect(textOf(answer.body)).toContain('vừa được người khác sửa')
  })
})
