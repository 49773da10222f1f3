import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { completeDocument, makeDocument, officialText } from '#test/make-document.ts'
import { textOf } from '#test/make.ts'

const portal = usePortal()
const { desk } = paths
const clerk = () => portal.as('chuyen-vien-tong-hop')

const file = (name: string, text: string | Uint8Array) => [{ field: 'files', name, bytes: Buffer.from(text) }]

async function findStored(number: string) {
  const { rows } = await portal.database.pool.query<{ publicity: string; on: string; files: number }>(
    `select publicity, to_char(registered_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as on,
       (select count(*)::int from document_files f where f.document_id = d.id) as files
     from documents d where number = $1`,
    [number],
  )
  return rows
}

it('does not leave public what the better original says is for the office alone', async () => {
  const { id, number } = await makeDocument(portal, 'complete')
  const text = officialText(number, 'Về việc khác').replace('QUYẾT ĐỊNH', 'LƯU HÀNH NỘI BỘ\nQUYẾT ĐỊNH')
  await clerk().postMultipart(desk.documentFiles.href({ id }), { role: 'original' }, file('noi-bo.txt', text))
  await portal.settleJobs()
  expect(await findStored(number)).toMatchObject([{ publicity: 'not_public', files: 2 }])
  const { body } = await clerk().get(desk.document.href({ id }))
  expect(textOf(body)).toContain('Tệp ghi “Lưu hành nội bộ”')
})

it('counts a document as entered on the day on which the clerk handed it in, however long the reading takes', async () => {
  const text = officialText('701/QĐ-VP', 'Về việc đọc lâu')
  await clerk().postMultipart(desk.handIn.href(), {}, file('doc-lau.txt', text))
  portal.clock.advance({ days: 2 })
  await portal.settleJobs()
  expect(await findStored('701/QĐ-VP')).toMatchObject([{ on: '2026-03-02', files: 1 }])
})

it('counts what came in an archive from the day on which the archive was handed in', async () => {
  const text = Buffer.from(officialText('703/QĐ-VP', 'Về việc gửi tệp nén'))
  portal.clock.set('2026-03-05T01:00:00Z')
  await clerk().postMultipart(desk.handIn.href(), {}, file('goi.zip', zipSync({ 'qd703.txt': text })))
  portal.clock.advance({ days: 2 })
  await portal.settleJobs()
  expect(await findStored('703/QĐ-VP')).toMatchObject([{ on: '2026-03-05', files: 1 }])
})

it('leaves the day of entry of what a person typed before its file came', async () => {
  portal.clock.set('2026-03-10T01:00:00Z')
  const created = await clerk().post(desk.newDocument.href())
  await clerk().post(created.headers.location ?? '', completeDocument('702/QĐ-VP', 'Về việc gõ trước'))
  portal.clock.advance({ days: 2 })
  const text = officialText('702/QĐ-VP', 'Về việc gõ trước')
  await clerk().postMultipart(desk.handIn.href(), {}, file('den-sau.txt', text))
  await portal.settleJobs()
  expect(await findStored('702/QĐ-VP')).toMatchObject([{ on: '2026-03-10', files: 1 }])
})
