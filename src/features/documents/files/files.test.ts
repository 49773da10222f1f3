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

it('takes nothing but an open rendition when the head has confirmed', async () => {
  const { id } = await makeDocument(portal, 'published')
  const refused = await send(id, 'attachment', 'phu-luc.txt', 'Phụ lục')
  expect(refused.statusCode).toBe(409)
  expect(textOf(refused.body)).toContain('chỉ thêm được bản định dạng mở')
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
