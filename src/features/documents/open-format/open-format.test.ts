import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openOffice } from '#platform/office/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeDocument } from '#test/make-document.ts'
import { textOf } from '#test/make.ts'
import { makeRenditions } from './make.ts'
import { listLacking } from './need.ts'

const portal = usePortal()
const { desk } = paths
const clerk = () => portal.as('chuyen-vien-tong-hop')

async function addressOf(id: string): Promise<string> {
  const { rows } = await portal.database.pool.query<{ slug: string }>(
    'select slug from documents where id = $1',
    [id],
  )
  return paths.document.href({ slug: rows[0]?.slug ?? '' })
}

async function writeOpenText(id: string): Promise<Buffer> {
  const slug = (await addressOf(id)).split('/').at(-1) ?? ''
  return (await portal.visitor().get(paths.documentText.href({ slug, format: 'odt' }))).rawPayload
}

it('shows citizens a new open rendition on a page that was kept before it came', async () => {
  const origin = await portal.listen()
  const { id } = await makeDocument(portal, 'published')
  const read = async () => (await fetch(`${origin}${await addressOf(id)}`)).text()
  expect(await read()).not.toContain('ban-mo.odt')
  const files = [{ field: 'files', name: 'ban-mo.odt', bytes: await writeOpenText(id) }]
  await clerk().postMultipart(desk.documentFiles.href({ id }), { role: 'rendition' }, files)
  await portal.settleJobs()
  await clerk().get(desk.document.href({ id }))
  expect(await read()).toContain('ban-mo.odt')
})

it('makes one open rendition however often it is asked before the first one is read', async () => {
  const { id } = await makeDocument(portal, 'published')
  const text = join(portal.dataFolder, 'van-ban.odt')
  await writeFile(text, await writeOpenText(id))
  // LibreOffice as far as the portal knows it: `… --outdir FOLDER FILE`.
  const program = join(portal.dataFolder, 'soffice')
  const lines = ['#!/bin/sh', '[ "$1" = --version ] && exit 0', 'shift 5', 'mkdir "$2"', `cp "${text}" "$2"`]
  await writeFile(program, lines.join('\n'))
  await chmod(program, 0o755)
  const ctx = { ...(await portal.contextOf('chuyen-vien-tong-hop')), office: openOffice(program) }
  await makeRenditions(ctx, { documentId: id })
  await makeRenditions(ctx, { documentId: id })
  await portal.settleJobs()
  const { rows } = await portal.database.pool.query(
    "select 1 from document_files where document_id = $1 and role = 'rendition'",
    [id],
  )
  expect(rows).toHaveLength(1)
})

it('offers an exception to those who may record it, and tells a clerk whose matter it is', async () => {
  const { id } = await makeDocument(portal, 'published')
  const form = `action="${desk.openFormatException.href({ id })}"`
  const page = async (person: string) => (await portal.as(person).get(desk.openFormats.href())).body
  expect((await page('truong-phong-tong-hop')).includes(form)).toBe(true)
  const shown = await page('chuyen-vien-tong-hop')
  expect(shown.includes(form)).toBe(false)
  expect(textOf(shown)).toContain('Việc của: Lãnh đạo phòng, đơn vị')
  await portal
    .as('truong-phong-tong-hop')
    .post(desk.openFormatException.href({ id }), { reason: 'Bản giấy.' })
  const { body } = await clerk().get(desk.document.href({ id }))
  expect(textOf(body)).toContain('Ghi ngoại lệ định dạng mở')
})

it('does not take a former original for a rendition of what took its place', () => {
  const original = { kind: 'docx', role: 'original' } as const
  expect(listLacking([original, { kind: 'odt', role: 'former' }])).toEqual([original])
  expect(listLacking([original, { kind: 'odt', role: 'rendition' }])).toEqual([])
})
