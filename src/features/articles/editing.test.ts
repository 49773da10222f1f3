import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep, textOf } from '#test/make.ts'
import { readPage, saveText, stateOf, tryStep } from '#test/working.ts'
import { prohibitedActCodes } from './checklist.ts'
import { saveRevision } from './commands/save.ts'
import { findArticle } from './queries.ts'
import { signoffs } from './table.ts'

const portal = usePortal()
const head = 'truong-phong-tong-hop'
const editor = 'bien-tap-2'
const checklist = prohibitedActCodes
const slip = { change: 'typographic', lead: 'Hội nghị sơ kết công tác chỉ đạo, điều hành quý I' }

async function signaturesOf(id: string) {
  return portal.db
    .select({ hash: signoffs.hash, name: signoffs.personName, from: signoffs.carriedFrom })
    .from(signoffs)
    .where(sql`step = 'sign' and edition_id in (select id from editions where article_id = ${id})`)
    .orderBy(signoffs.revision)
}

const hashOf = async (id: string) => (await findArticle(await portal.contextOf(editor), id)).hash

describe('a change of the text after the division signed', () => {
  it.each(['signed', 'editing', 'checked', 'ready', 'scheduled'] as const)(
    'brings it from “%s” back to the division, which signs again',
    async (state) => {
      const { id } = await makeArticle(portal, state)
      const saved = await saveText(portal, editor, id, { lead: 'Hội nghị đã dời sang tuần sau.' })
      expect(saved.statusCode).toBe(303)
      expect(await stateOf(portal, id)).toBe('submitted')
      expect(await readPage(portal, head, id)).toContain('Bản cũ, không còn hiệu lực')
      expect((await tryStep(portal, 'dang-bai', id, 'publish')).status).toBe(404)
      await takeStep(portal, 'pho-phong-tong-hop', id, 'sign')
      expect(await signaturesOf(id)).toMatchObject([
        { name: 'Lê Thị Sông Trà' },
        { name: 'Võ Gia Suối', hash: await hashOf(id) },
      ])
    },
  )

  it('needs a reason', async () => {
    const { id } = await makeArticle(portal, 'editing')
    const answer = await saveText(portal, editor, id, { lead: 'Khác.', why: ' ' })
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain('Ghi lý do sửa: bài đã được phòng ký.')
  })

  it('is none when nothing was changed', async () => {
    const { id } = await makeArticle(portal, 'ready')
    await saveText(portal, editor, id, {})
    expect(await stateOf(portal, id)).toBe('ready')
  })
})

describe('a typographic fix by the board', () => {
  it.each(['signed', 'checked', 'ready', 'scheduled'] as const)(
    'in “%s” keeps the signature of the division and reopens only the board’s own steps',
    async (state) => {
      const { id } = await makeArticle(portal, state)
      const [before] = await signaturesOf(id)
      expect((await saveText(portal, editor, id, slip)).statusCode).toBe(303)
      expect(await stateOf(portal, id)).toBe('editing')
      expect(await signaturesOf(id)).toEqual([
        { name: 'Lê Thị Sông Trà', hash: before?.hash, from: null },
        { name: 'Lê Thị Sông Trà', hash: await hashOf(id), from: before?.hash },
      ])
      expect(await readPage(portal, head, id)).toContain('(giữ qua lần sửa lỗi trình bày)')

      expect((await tryStep(portal, 'dang-bai', id, 'publish')).status).toBe(403)
      await takeStep(portal, 'bien-tap-1', id, 'check', { checklist })
      await takeStep(portal, 'dang-bai', id, 'approve')
      await takeStep(portal, 'dang-bai', id, 'publish')
    },
  )

  it('twice still names the text that the division signed', async () => {
    const { id } = await makeArticle(portal, 'editing')
    const [first] = await signaturesOf(id)
    await saveText(portal, editor, id, slip)
    await saveText(portal, editor, id, { ...slip, lead: 'Hội nghị sơ kết công tác chỉ đạo điều hành quý I' })
    expect((await signaturesOf(id)).map(({ from }) => from)).toEqual([null, first?.hash, first?.hash])
  })

  it.each([
    ['a figure', { body: '<p>Sáng nay, Văn phòng tổ chức 2 hội nghị sơ kết.</p>' }, 'Đổi con số'],
    [
      'a link',
      { body: '<p>Sáng nay, <a href="https://khac.example/">Văn phòng</a> tổ chức hội nghị sơ kết.</p>' },
      'Đổi đường liên kết',
    ],
    [
      'many words',
      { lead: 'Một hai ba bốn năm sáu bảy tám chín mười cộng thêm ba từ nữa là quá nhiều.' },
      'Bản này đổi nhiều hơn 12 từ',
    ],
    ['a section', { sectionId: '10.2' }, 'Đổi thể loại hoặc chuyên mục'],
    [
      'a source',
      { origin: 'republished', sourceName: 'Báo', sourceUrl: 'https://bao.example' },
      'Đổi ảnh, tệp, tác giả, nguồn',
    ],
    ['the author', { 'author.0.name': 'Người khác' }, 'Đổi ảnh, tệp, tác giả, nguồn'],
    [
      'the keywords, many of them',
      { tags: Array.from({ length: 13 }, (_, n) => `khóa ${'ab'.repeat(n + 1)}`).join(', ') },
      'Bản này đổi nhiều hơn 12 từ',
    ],
  ])('is refused with a sentence when it changes %s', async (_what, change, sentence) => {
    const { id } = await makeArticle(portal, 'checked')
    const refused = await saveText(portal, editor, id, { change: 'typographic', ...change })
    expect(refused.statusCode).toBe(422)
    expect(textOf(refused.body)).toContain(sentence)
    expect(textOf(refused.body)).toContain('Hãy lưu là sửa nội dung để lãnh đạo phòng ký lại.')
    expect(await stateOf(portal, id)).toBe('checked')
    expect(await signaturesOf(id)).toHaveLength(1)
  })

  it('is refused when it brings another photo', async () => {
    const { id } = await makeArticle(portal, 'checked')
    const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const upload = await portal
      .as(editor)
      .postMultipart(paths.desk.media.href(), {}, [{ field: 'picture', name: 'a.png', bytes }])
    const mediaId = upload.json<{ id: string }>().id
    const refused = await saveText(portal, editor, id, {
      change: 'typographic',
      'photo.0.mediaId': mediaId,
      'photo.0.alt': 'Ảnh',
    })
    expect(refused.statusCode).toBe(422)
    expect(textOf(refused.body)).toContain('Đổi ảnh, tệp, tác giả, nguồn')
  })

  it('makes no signature where the division never signed this text', async () => {
    const { id } = await makeArticle(portal, 'forced')
    await takeStep(portal, 'dang-bai', id, 'correct', { reason: 'Sửa một chữ.' })
    expect((await saveText(portal, editor, id, slip)).statusCode).toBe(303)
    expect(await signaturesOf(id)).toEqual([])
    expect(await stateOf(portal, id)).toBe('submitted')
  })

  it('is not the division’s way past its own signature', async () => {
    const { id } = await makeArticle(portal, 'signed')
    await takeStep(portal, 'bien-tap-1', id, 'return', { reason: 'Viết lại.' })
    const ctx = await portal.contextOf('chuyen-vien-tong-hop')
    const { content, revision } = await findArticle(ctx, id)
    await saveRevision(ctx, id, {
      content: { ...content, lead: 'Một tóm tắt khác hẳn.' },
      baseRevision: revision,
      typographic: true,
      why: 'Sửa lỗi.',
    })
    expect(await signaturesOf(id)).toHaveLength(1)
    await takeStep(portal, 'chuyen-vien-tong-hop', id, 'submit')
    expect(await readPage(portal, head, id)).not.toContain('Đúng bản hiện tại')
  })
})

it('keeps who took an article over among its writers, whatever authors are named later', async () => {
  const { id } = await makeArticle(portal, 'draft')
  const { id: successor } = await portal.actorOf('chuyen-vien-kinh-te')
  await portal.db.execute(sql`update articles set co_authors = array[${successor}]::uuid[] where id = ${id}`)
  await saveText(portal, 'chuyen-vien-kinh-te', id, { lead: 'Người nhận bàn giao viết tiếp.' })
  await saveText(portal, 'chuyen-vien-kinh-te', id, { lead: 'Và viết nữa.' })
  await takeStep(portal, 'chuyen-vien-kinh-te', id, 'submit')
})
