import { expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeDocument, officialText } from '#test/make-document.ts'
import { textOf } from '#test/make.ts'

const portal = usePortal()
const { desk } = paths
const clerk = () => portal.as('chuyen-vien-tong-hop')
const head = () => portal.as('truong-phong-tong-hop')

const send = (id: string, role: string, name: string, text: string) =>
  clerk().postMultipart(desk.documentFiles.href({ id }), { role }, [
    { field: 'files', name, bytes: Buffer.from(text) },
  ])

it('keeps the former original when a clerk sends a better one, and what was typed', async () => {
  const { id, abstract } = await makeDocument(portal, 'complete')
  const answer = await send(id, 'original', 'ban-dung.txt', officialText('999/QĐ-VP', 'Về việc khác'))
  expect(answer.statusCode).toBe(303)
  await portal.settleJobs()
  const { body } = await clerk().get(desk.document.href({ id }))
  expect(textOf(body)).toContain('Bản gốc trước, đã thay')
  expect(body).toContain('ban-dung.txt')
  expect(body).toContain(abstract)
  expect(textOf(body)).toContain('Đang vào sổ')
})

it('keeps the head from confirming while a better original is being read', async () => {
  const { id } = await makeDocument(portal, 'complete')
  await send(id, 'original', 'ban-dung.txt', officialText('999/QĐ-VP', 'Về việc khác'))
  const confirm = () => head().post(desk.documentStep('xac-nhan').href({ id }), { version: '2' })
  const answer = await confirm()
  expect(answer.statusCode).toBe(409)
  expect(textOf(answer.body)).toContain('Tệp ban-dung.txt còn đang được đọc và quét')
  const { body } = await head().get(desk.document.href({ id }))
  expect(textOf(body)).toContain('Chưa xác nhận được: Tệp ban-dung.txt')
  await portal.settleJobs()
  expect(textOf((await confirm()).body)).toContain('Đang vào sổ')
})

it('tells those who look after a document of a file that came too late', async () => {
  const { id } = await makeDocument(portal, 'published')
  await portal.database.pool.query("update documents set state = 'complete' where id = $1", [id])
  await send(id, 'original', 'den-muon.txt', officialText('998/QĐ-VP', 'Về việc đến muộn'))
  await portal.database.pool.query("update documents set state = 'published' where id = $1", [id])
  await portal.settleJobs()
  const { body } = await clerk().get(desk.document.href({ id }))
  expect(textOf(body)).toContain('den-muon.txt: Văn bản đã được xác nhận')
})

it('takes nothing but an open rendition when the head has confirmed', async () => {
  const { id } = await makeDocument(portal, 'published')
  const refused = await send(id, 'attachment', 'phu-luc.txt', 'Phụ lục')
  expect(refused.statusCode).toBe(409)
  expect(textOf(refused.body)).toContain('chỉ thêm được bản định dạng mở')
})

it('refuses what is no ODF as an open rendition, by its name and by what is in it', async () => {
  const { id } = await makeDocument(portal, 'published')
  const refused = await send(id, 'rendition', 'ban-khac.txt', 'Nội dung khác hẳn')
  expect(refused.statusCode).toBe(422)
  expect(textOf(refused.body)).toContain('ban-khac.txt: Bản định dạng mở phải là tệp ODT, ODS hoặc ODP')
  await send(id, 'rendition', 'doi-ten.odt', 'Nội dung khác hẳn')
  await portal.settleJobs()
  const { rows } = await portal.database.pool.query(
    "select 1 from document_files where document_id = $1 and role = 'rendition'",
    [id],
  )
  expect(rows).toEqual([])
  const { body } = await clerk().get(desk.document.href({ id }))
  expect(textOf(body)).toContain('doi-ten.odt: Bản định dạng mở phải là')
})

it('asks again for the same role when a file of it was refused', async () => {
  const { id } = await makeDocument(portal, 'registered')
  const { body } = await send(id, 'rendition', 'ban-mo.docx', 'PK')
  expect(body).toMatch(/<input[^>]*value="rendition"[^>]*checked/)
})

it('counts a public document that may be edited and has no open rendition, until one is there', async () => {
  const { id, number } = await makeDocument(portal, 'published')
  const lacking = async () =>
    textOf((await head().get(desk.openFormats.href())).body.split('Còn thiếu</h2>')[1] ?? '')
  expect(await lacking()).toContain(number)
  await send(id, 'rendition', 'khong-phai.odt', 'không phải ODF')
  await portal.settleJobs()
  expect(await lacking()).toContain(number)
  await head().post(desk.openFormatException.href({ id }), { reason: 'Văn bản cũ, chỉ còn bản chữ.' })
  expect(textOf((await head().get(desk.openFormats.href())).body)).toContain('Văn bản cũ, chỉ còn bản chữ.')
  expect((await lacking()).split('Ngoại lệ')[0]).not.toContain(number)
})
