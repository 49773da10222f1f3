import { expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeDocument } from '#test/make-document.ts'
import { textOf } from '#test/make.ts'
import type { Fields } from '#test/visit.ts'

const portal = usePortal()
const { desk } = paths
const clerk = () => portal.as('chuyen-vien-tong-hop')

const relate = (id: string, fields: Fields) =>
  clerk().post(desk.documentRelations.href({ id }), { type: 'replaces', part: '', since: '', ...fields })

async function endOf(id: string) {
  const { rows } = await portal.database.pool.query<{ ended: boolean }>(
    'select ended_from is not null as ended from documents where id = $1',
    [id],
  )
  return rows[0]?.ended
}

it('lets a clerk say of which day a number is that comes again each year, and ends no other document', async () => {
  const number = '65/QĐ-VP'
  const former = await makeDocument(portal, 'published', { number, fields: { issuedOn: '2025-03-10' } })
  const latter = await makeDocument(portal, 'published', { number, fields: { issuedOn: '2026-02-10' } })
  const { id } = await makeDocument(portal, 'published')
  const refused = await relate(id, { target: number, part: 'Điều 1' })
  expect(refused.statusCode).toBe(422)
  expect(textOf(refused.body)).toContain('nhập ngày ban hành của văn bản kia')
  expect(refused.body).toContain('value="Điều 1"')
  expect((await relate(id, { target: number, targetIssuedOn: '2025-03-10' })).statusCode).toBe(303)
  expect([await endOf(former.id), await endOf(latter.id)]).toEqual([true, false])
})

it('asks for the day of a document that is not in the database, unless its number has a year', async () => {
  const { id } = await makeDocument(portal, 'published')
  expect((await relate(id, { target: '900/QĐ-VP' })).statusCode).toBe(422)
  expect((await relate(id, { target: '17/2011/QĐ-UBND' })).statusCode).toBe(303)
})

it('does not ask where one document alone has the number', async () => {
  const { number } = await makeDocument(portal, 'published')
  const { id } = await makeDocument(portal, 'published')
  expect((await relate(id, { target: number })).statusCode).toBe(303)
})

it('does not let a head wait who withdraws a document while somebody works on one that it only cites', async () => {
  const cited = await makeDocument(portal, 'published')
  const { id } = await makeDocument(portal, 'published')
  await relate(id, { type: 'cites', target: cited.number })
  const client = await portal.database.pool.connect()
  try {
    await client.query('begin')
    await client.query('select 1 from documents where id = $1 for update', [cited.id])
    const fields = { version: '2', reason: 'Đăng nhầm.' }
    const answer = await portal
      .as('truong-phong-tong-hop')
      .post(desk.documentStep('rut').href({ id }), fields)
    expect(answer.statusCode).toBe(303)
  } finally {
    await client.query('rollback')
    client.release()
  }
})

it('leads a clerk to the public page of what another division published', async () => {
  const other = await makeDocument(portal, 'published', {
    writer: 'chuyen-vien-kinh-te',
    head: 'truong-phong-kinh-te',
  })
  const { id } = await makeDocument(portal, 'published')
  await relate(id, { type: 'cites', target: other.number })
  const { body } = await clerk().get(desk.document.href({ id }))
  const href = new RegExp(`href="([^"]+)"[^>]*>${other.number}<`).exec(body)?.[1] ?? ''
  expect((await clerk().get(href)).statusCode).toBe(200)
})
