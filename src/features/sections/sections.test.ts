import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, textOf } from '#test/make.ts'
import { findSection, listSections } from './queries.ts'

const portal = usePortal()
const editor = () => portal.as('bien-tap-1')
const { desk } = paths
const step = (name: string, id: string, fields: Record<string, string> = {}) =>
  editor().post(desk.sectionStep(name).href({ id }), fields)
const categoriesOf = async (id: string) =>
  (await listSections(portal.db)).find((section) => section.id === id)!.categories

describe('the board', () => {
  it('adds a category with an address of its own, and moves it', async () => {
    const added = await editor().post(desk.newSection.href(), { parentId: '10.4', name: 'Thư cảm ơn & <b>' })
    expect(added.statusCode).toBe(303)
    const names = async () => (await categoriesOf('10.4')).map(({ name }) => name)
    expect(await names()).toEqual(['Thông báo', 'Mời họp', 'Thư cảm ơn & <b>'])
    await step('doi-cho', '10.4.thu-cam-on-b', { direction: 'up' })
    expect(await names()).toEqual(['Thông báo', 'Thư cảm ơn & <b>', 'Mời họp'])
    const page = await editor().get(desk.sections.href())
    expect(page.body).toContain('Thư cảm ơn &amp; &lt;b>')
  })

  it('gives no two categories of a section one name, and no two sections one address', async () => {
    const twice = await editor().post(desk.newSection.href(), { parentId: '10.4', name: 'mời họp' })
    expect(twice.statusCode).toBe(409)
    expect(twice.body).toContain('đã có chuyên mục tên này')
    await editor().post(desk.newSection.href(), { parentId: '10.5', name: 'Mời họp' })
    expect((await categoriesOf('10.5')).map(({ slug }) => slug)).toEqual(['moi-hop-2'])
  })

  it('renames one of the nine for display; its address stays', async () => {
    const answer = await editor().post(desk.section.href({ id: '10.3' }), { name: 'Lịch tuần' })
    expect(answer.statusCode).toBe(303)
    expect(await findSection(portal.db, '10.3')).toMatchObject({ name: 'Lịch tuần', slug: 'lich-lam-viec' })
    const empty = await editor().post(desk.section.href({ id: '10.3' }), { name: ' ' })
    expect(empty.statusCode).toBe(422)
  })

  it('neither removes nor hides one of the nine', async () => {
    for (const name of ['xoa', 'an']) {
      const answer = await step(name, '10.6')
      expect(answer.statusCode).toBe(403)
      expect(answer.body).toContain('chỉ đổi được tên hiển thị')
    }
  })

  it('hides a category with articles but does not remove it, and is told before', async () => {
    const section = '10.2.diem-tin-trong-tuan'
    await makeArticle(portal, 'draft', { section })
    expect(textOf((await editor().get(desk.sections.href())).body)).toContain(
      'đang có 1 bài nên không xóa được',
    )
    expect((await step('xoa', section)).statusCode).toBe(403)
    expect((await step('an', section)).statusCode).toBe(303)
    expect(await findSection(portal.db, section)).toMatchObject({ hidden: true })
    await step('hien', section)
    expect(await findSection(portal.db, section)).toMatchObject({ hidden: false })
  })

  it('removes a category that is empty', async () => {
    await editor().post(desk.newSection.href(), { parentId: '10.9', name: 'Gõ nhầm' })
    expect((await step('xoa', '10.9.go-nham')).statusCode).toBe(303)
    expect((await categoriesOf('10.9')).map(({ name }) => name)).not.toContain('Gõ nhầm')
  })
})

describe('a specialist', () => {
  it('does not arrange the sections', async () => {
    const specialist = portal.as('chuyen-vien-tong-hop')
    expect((await specialist.get(desk.sections.href())).statusCode).toBe(403)
    const fields = { parentId: '10.4', name: 'Khác' }
    expect((await specialist.post(desk.newSection.href(), fields)).statusCode).toBe(403)
  })
})
