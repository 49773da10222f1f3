import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { openPage, readPage, saveText, stateOf, tryStep } from '#test/working.ts'
import { prohibitedActCodes } from './checklist.ts'

const portal = usePortal()
const writer = 'chuyen-vien-tong-hop'
const head = 'truong-phong-tong-hop'
const editor = 'bien-tap-1'
const reason = 'Bổ sung ý kiến của huyện.'

describe('an article under review', () => {
  it.each([
    ['submitted', head],
    ['signed', editor],
    ['editing', editor],
    ['checked', editor],
    ['ready', editor],
  ] as const)(
    'goes back from “%s” to its writer with a reason, who reads it there',
    async (state, person) => {
      const { id } = await makeArticle(portal, state)
      await takeStep(portal, person, id, 'return', { reason })
      expect(await stateOf(portal, id)).toBe('draft')
      const page = await readPage(portal, writer, id)
      expect(page).toContain(`Bài được trả lại ${reason}`)
      expect((await saveText(portal, writer, id, { lead: 'Đã bổ sung.' })).statusCode).toBe(303)
      await takeStep(portal, writer, id, 'submit')
      expect(await readPage(portal, writer, id)).not.toContain('Bài được trả lại')
    },
  )

  it('does not go back without a reason, and what was typed elsewhere stays', async () => {
    const { id } = await makeArticle(portal, 'submitted')
    const refused = await tryStep(portal, head, id, 'return', { reason: '   ' })
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('Hãy ghi lý do.') })
    expect(await stateOf(portal, id)).toBe('submitted')
  })

  it('shows a reason that is too long again, whole', async () => {
    const { id } = await makeArticle(portal, 'submitted')
    const long = 'Thiếu số liệu. '.repeat(200).trim()
    const refused = await tryStep(portal, head, id, 'return', { reason: long })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Viết ngắn hơn 2.000 ký tự')
    expect(refused.html).toContain(long)
  })

  it('carries no old reason on, when it is ready', async () => {
    const { id } = await makeArticle(portal, 'submitted')
    await takeStep(portal, head, id, 'return', { reason })
    await takeStep(portal, writer, id, 'submit')
    await takeStep(portal, head, id, 'sign')
    await takeStep(portal, editor, id, 'take_up')
    await takeStep(portal, editor, id, 'check', { checklist: prohibitedActCodes })
    await takeStep(portal, 'dang-bai', id, 'approve')
    const [aboveStory = ''] = (await readPage(portal, 'dang-bai', id)).split('Diễn biến')
    expect(aboveStory).not.toContain(reason)
  })
})

it('is recalled by its writer while nobody has signed, and not afterwards', async () => {
  const { id } = await makeArticle(portal, 'submitted')
  await takeStep(portal, writer, id, 'recall')
  expect(await stateOf(portal, id)).toBe('draft')
  await takeStep(portal, writer, id, 'submit')
  await takeStep(portal, head, id, 'sign')
  const refused = await tryStep(portal, writer, id, 'recall')
  expect(refused).toMatchObject({
    status: 403,
    text: expect.stringContaining('Bài đang ở trạng thái “Đã ký, chờ biên tập”.'),
  })
})

it('is discarded by its writer, leaves the lists, and is taken back', async () => {
  const { id, title } = await makeArticle(portal, 'draft')
  await takeStep(portal, writer, id, 'discard')
  const list = await portal.as(writer).get(paths.desk.articles.href())
  expect(list.body).not.toContain(title)
  const home = await portal.as(writer).get(paths.desk.home.href())
  expect(home.body).not.toContain(title)
  const discarded = await portal.as(writer).get(`${paths.desk.articles.href()}?trang_thai=discarded`)
  expect(discarded.body).toContain(title)
  await takeStep(portal, writer, id, 'reopen')
  expect(await stateOf(portal, id)).toBe('draft')
})

describe('an article that lacks something', () => {
  const wrong = {
    'republished without its source': [
      { origin: 'republished' },
      ['Tin đăng lại phải ghi tên nguồn', 'Tin đăng lại phải ghi địa chỉ nguồn'],
    ],
    'with shares that do not make a whole': [
      { 'author.0.share': '60' },
      ['Phần của các tác giả cộng lại phải bằng 100 %, hiện là 60 %.'],
    ],
    'without lead and body': [
      { lead: '', body: '<p> </p>' },
      ['Chưa có phần tóm tắt (sa-pô).', 'Chưa có nội dung bài.'],
    ],
    'told in photos, of which there are none': [{ kind: 'photo_story' }, ['Phóng sự ảnh chưa có ảnh nào.']],
  } as const

  it.each(Object.entries(wrong))(
    '%s is not submitted; all that is missing is on the page',
    async (_what, [fields, sentences]) => {
      const { id } = await makeArticle(portal, 'draft', { fields })
      const page = await readPage(portal, writer, id)
      const refused = await tryStep(portal, writer, id, 'submit')
      expect(refused.status).toBe(409)
      for (const sentence of sentences) {
        expect(page).toContain(sentence)
        expect(refused.text).toContain(sentence)
      }
      expect(await stateOf(portal, id)).toBe('draft')
    },
  )

  it('links each thing that is missing to its field of the form', async () => {
    const { id } = await makeArticle(portal, 'draft', { fields: { lead: '', origin: 'republished' } })
    const page = await openPage(portal, writer, id)
    const form = await portal.as(writer).get(paths.desk.editArticle.href({ id }))
    for (const field of ['lead', 'sourceName', 'sourceUrl']) {
      expect(page).toContain(`href="${paths.desk.editArticle.href({ id })}#${field}"`)
      expect(form.body).toContain(`id="${field}"`)
    }
  })

  it('is not published past the steps either', async () => {
    const { id } = await makeArticle(portal, 'draft', { fields: { origin: 'republished' } })
    const refused = await tryStep(portal, 'to-truong', id, 'force_publish', { reason: 'Gấp.' })
    expect(refused).toMatchObject({
      status: 409,
      text: expect.stringContaining('Tin đăng lại phải ghi tên nguồn'),
    })
  })
})

describe('the checklist of art. 3', () => {
  it('comes back with what was ticked when one clause is left out', async () => {
    const { id } = await makeArticle(portal, 'editing')
    const [left, ...ticked] = prohibitedActCodes
    const refused = await tryStep(portal, editor, id, 'check', { checklist: ticked })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(`Hãy đánh dấu đủ ${prohibitedActCodes.length} mục của Điều 3`)
    const boxOf = (code: string) =>
      new RegExp(`<input[^>]*value="${code}"[^>]*>`).exec(refused.html)?.[0] ?? ''
    for (const code of ticked) expect(boxOf(code)).toContain('checked')
    expect(boxOf(left ?? '')).not.toContain('checked')
    expect(await stateOf(portal, id)).toBe('editing')
  })
})
