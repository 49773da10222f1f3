import { expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { readFormValues } from '#test/form-values.ts'
import { completeFields, makeArticle, takeStep, textOf } from '#test/make.ts'
import { expectValidHtml } from '#test/valid-html.ts'

const portal = usePortal()
const writer = 'chuyen-vien-tong-hop'
const head = 'truong-phong-tong-hop'
const edit = (id: string) => paths.desk.editArticle.href({ id })
const copy = (id: string) => paths.desk.workingCopy.href({ id })
const valueIn = (html: string, name: string) => readFormValues(html).get(name)?.[0]

const begin = {
  title: 'Họp giao ban tuần 10',
  kind: 'news',
  sectionId: '10.1',
  divisionId: 'TH',
  dueOn: '2026-03-06',
}

it('opens a draft from a short form and leads the writer to the whole one', async () => {
  const page = await portal.as(writer).get(paths.desk.newArticle.href())
  expect(page.statusCode).toBe(200)
  await expectValidHtml(page.body, 'the short form')
  const opened = await portal.as(writer).post(paths.desk.newArticle.href(), begin)
  expect(opened.statusCode).toBe(303)
  const form = await portal.as(writer).get(opened.headers.location ?? '')
  expect(valueIn(form.body, 'title')).toBe('Họp giao ban tuần 10')
  await expectValidHtml(form.body, 'the whole form')
})

it('shows the short form again with what was typed, and what is wrong with it', async () => {
  const answer = await portal
    .as(writer)
    .post(paths.desk.newArticle.href(), { ...begin, title: ' ', dueOn: '2026-02-30', sectionId: 'khong-co' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Nhập tiêu đề.')
  expect(answer.body).toContain('Ngày chưa đúng.')
  expect(valueIn(answer.body, 'dueOn')).toBe('2026-02-30')
})

it('lets a contributor write for the division that takes them in, and for no other', async () => {
  const opened = await portal
    .as('cong-tac-vien')
    .post(paths.desk.newArticle.href(), { ...begin, divisionId: 'NN' })
  expect(opened.statusCode).toBe(303)
  const refused = await portal.as('cong-tac-vien').post(paths.desk.newArticle.href(), begin)
  expect(refused.statusCode).toBe(422)
})

it('says to one without a division why they cannot write', async () => {
  const answer = await portal.as('kiem-toan').get(paths.desk.newArticle.href())
  expect(answer.statusCode).toBe(403)
  expect(answer.body).toContain('Viết bài là việc của người thuộc các phòng và cộng tác viên')
})

it('keeps the whole form as it was typed when something in it is wrong', async () => {
  const { id } = await makeArticle(portal, 'draft')
  const typed = {
    ...completeFields('Bài "có" <ngoặc> & dấu'),
    lead: 'x'.repeat(1001),
    sourceUrl: 'javascript:alert(1)',
    tags: 'giao ban, tuần 10',
    'author.0.share': 'một nửa',
    'metadata.subject': 'Chủ đề riêng',
    bodyFormat: 'text',
    body: '## Mục một\n\nĐoạn văn',
  }
  const answer = await portal.as(writer).post(edit(id), typed)
  expect(answer.statusCode).toBe(422)
  for (const sentence of [
    'Tóm tắt dài quá 1.000 ký tự.',
    'Địa chỉ nguồn phải bắt đầu',
    'Phần của tác giả là số nguyên',
  ])
    expect(answer.body).toContain(sentence)
  for (const [name, value] of Object.entries(typed)) expect(valueIn(answer.body, name), name).toBe(value)
  await expectValidHtml(answer.body, 'the form with errors')
})

it('saves every part of the form and shows it again', async () => {
  const { id } = await makeArticle(portal, 'draft')
  const form = await portal.as(writer).get(edit(id))
  const leader = /name="leaders" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
  const person = /<option value="([^"]+)">Lê Thị Sông Trà</.exec(form.body)?.[1] ?? ''
  const sent = {
    ...completeFields('Đăng lại từ Cổng tỉnh'),
    baseRevision: '2',
    kind: 'digest',
    tags: 'giao ban, tuần 10',
    leaders: leader,
    origin: 'republished',
    sourceName: 'Báo tỉnh',
    sourceUrl: 'https://bao.example/tin-1',
    'author.0.share': '60',
    'author.1.personId': person,
    'author.1.share': '40',
    'metadata.subject': 'Chủ đề riêng',
  }
  const saved = await portal.as(writer).post(edit(id), { ...sent, next: 'preview' })
  expect(saved.headers.location).toBe(paths.desk.previewArticle.href({ id }))
  const again = await portal.as(writer).get(edit(id))
  for (const name of [
    'kind',
    'tags',
    'leaders',
    'origin',
    'sourceName',
    'author.1.personId',
    'author.1.share',
    'metadata.subject',
  ] as const)
    expect(valueIn(again.body, name), name).toBe(sent[name])
  const preview = await portal.as(writer).get(paths.desk.previewArticle.href({ id }))
  expect(preview.body).toContain('Xem trước')
  expect(preview.body).toContain('noindex')
  expect(textOf(preview.body)).toContain('Người viết bài, Lê Thị Sông Trà')
  expect(preview.body).toContain('content="Chủ đề riêng"')
})

it('carries headings, lists and tables through the plain text area without a script', async () => {
  const { id } = await makeArticle(portal, 'draft', {
    fields: {
      body: '<h2>Mục một</h2><p>Chữ <strong>đậm</strong></p><ul><li>Ý một</li><li>Ý hai</li></ul><table><tr><th>Cột</th></tr><tr><td>Ô</td></tr></table>',
    },
  })
  const stored = async () => {
    const { rows } = await portal.database.pool.query<{ body: string }>(
      `select content->>'body' as body from revisions r join editions e on e.id = r.edition_id and e.revision = r.number where e.article_id = $1`,
      [id],
    )
    return rows[0]?.body
  }
  const before = await stored()
  for (const part of ['<h2', '<strong>', '<li>Ý hai', '<table>']) expect(before).toContain(part)
  const form = readFormValues((await portal.as(writer).get(edit(id))).body)
  const asBrowser = Object.fromEntries([...form].map(([name, values]) => [name, values]))
  const answer = await portal.as(writer).post(edit(id), {
    ...asBrowser,
    body: String(form.get('body')?.[0]).replaceAll('\n', '\r\n') + '\r\n\r\n## Mục hai',
  })
  expect(answer.statusCode).toBe(303)
  expect(await stored()).toMatch(/^<h2[^>]*>Mục một<\/h2>/)
  expect((await stored())?.startsWith(before ?? '-')).toBe(true)
  expect(await stored()).toContain('Mục hai</h2>')
})

it('shows both texts to the second of two who save, and loses neither', async () => {
  const { id } = await makeArticle(portal, 'draft')
  const base = { ...completeFields('Tiêu đề chung'), baseRevision: '2' }
  await portal.as(writer).post(edit(id), { ...base, lead: 'Tóm tắt của chuyên viên.' })
  const late = await portal.as(head).post(edit(id), { ...base, lead: 'Tóm tắt của trưởng phòng.' })
  expect(late.statusCode).toBe(409)
  await expectValidHtml(late.body, 'the page of two texts')
  expect(textOf(late.body)).toContain('Tóm tắt của chuyên viên.')
  expect(textOf(late.body)).toContain('Tóm tắt của trưởng phòng.')
  expect(textOf(late.body)).toContain('Hai bản khác nhau ở: tóm tắt.')

  const own = await portal.as(head).get(edit(id))
  expect(valueIn(own.body, 'lead')).toBe('Tóm tắt của trưởng phòng.')
  expect(own.body).toContain('Bài đã được sửa trong lúc bạn viết')
  const beside = await portal.as(head).get(`${edit(id)}?ben-canh=1`)
  expect(textOf(beside.body)).toContain('Bản đã lưu và bản của bạn')
  expect(valueIn(beside.body, 'baseRevision')).toBe('3')

  const mine = Object.fromEntries(readFormValues(late.body))
  const over = await portal.as(head).post(edit(id), { ...mine, drop: [] })
  expect(over.statusCode).toBe(303)
  const after = await portal.as(writer).get(edit(id))
  expect(valueIn(after.body, 'lead')).toBe('Tóm tắt của trưởng phòng.')
})

it('keeps what a person is typing for them alone, until they save or drop it', async () => {
  const { id } = await makeArticle(portal, 'submitted')
  const typing = { ...completeFields('Đang gõ dở'), baseRevision: '2', lead: '  dở dang\n', title: '' }
  const kept = await portal.as(head).post(copy(id), typing, { accept: 'application/json' })
  expect(kept.statusCode).toBe(200)
  expect(new Date(kept.json<{ savedAt: string }>().savedAt)).toEqual(portal.clock.now())

  const page = await portal.as(head).get(edit(id))
  expect(page.body).toContain('Bản đang viết của bạn, tự lưu lúc 02/03/2026 08:00')
  expect(valueIn(page.body, 'lead')).toBe('  dở dang\n')
  const deputy = await portal.as('pho-phong-tong-hop').get(edit(id))
  expect(deputy.body).not.toContain('dở dang')

  const dropped = await portal.as(head).post(copy(id), { drop: '1' })
  expect(dropped.headers.location).toBe(edit(id))
  expect((await portal.as(head).get(edit(id))).body).not.toContain('dở dang')
})

it('refuses those who may not edit with a sentence, and gives back what they typed meanwhile', async () => {
  const { id } = await makeArticle(portal, 'submitted')
  const page = await portal.as(writer).get(edit(id))
  expect(page.statusCode).toBe(403)
  expect(page.body).toContain('chỉ lãnh đạo phòng sửa được')
  const late = await portal
    .as(writer)
    .post(edit(id), { ...completeFields('Sửa muộn'), body: '<p>Công sức một buổi</p>' })
  expect(late.statusCode).toBe(403)
  expect(late.body).toContain('Công sức một buổi')
  const autosave = await portal.as(writer).post(copy(id), completeFields('x'), { accept: 'application/json' })
  expect(autosave.statusCode).toBe(403)
  expect(
    (await portal.as('chuyen-vien-kinh-te').get(paths.desk.previewArticle.href({ id }))).statusCode,
  ).toBe(404)
})

it('gives back what an editor typed into an article that meanwhile left their sight', async () => {
  const { id } = await makeArticle(portal, 'editing')
  const form = readFormValues((await portal.as('bien-tap-1').get(edit(id))).body)
  const typed = {
    ...Object.fromEntries([...form].map(([name, [value = '']]) => [name, value])),
    lead: 'Câu vừa gõ xong',
  }
  await takeStep(portal, 'bien-tap-2', id, 'return', { reason: 'Thiếu số liệu' })
  const answer = await portal.as('bien-tap-1').postMultipart(edit(id), typed)
  expect(answer.statusCode).toBe(404)
  expect(answer.body).toContain('Câu vừa gõ xong')
  expect(answer.body).toContain('bạn không còn xem được')
  await expectValidHtml(answer.body, 'what was not saved')
})

it('asks a board member whether the division has to sign again', async () => {
  const { id, title } = await makeArticle(portal, 'editing')
  const sent = { ...completeFields(title), baseRevision: '2', change: 'typographic' }
  const board = portal.as('bien-tap-1')
  const form = await board.get(edit(id))
  expect(form.body).toContain('Chỉ sửa lỗi trình bày, chính tả')
  const noReason = await board.post(edit(id), sent)
  expect(noReason.statusCode).toBe(422)
  expect(noReason.body).toContain('Ghi lý do sửa: bài đã được phòng ký.')
  const tooMuch = await board.post(edit(id), { ...sent, why: 'Sửa chính tả', sectionId: '10.2' })
  expect(tooMuch.statusCode).toBe(422)
  expect(tooMuch.body).toContain('không phải là sửa lỗi trình bày')
  const slip = await board.post(edit(id), {
    ...sent,
    why: 'Sửa chính tả',
    lead: 'Hội nghị sơ kết công tác chỉ đạo, điều hành Quý I.',
  })
  expect(slip.statusCode).toBe(303)
  expect(textOf((await board.get(paths.desk.article.href({ id }))).body)).toContain('Đang biên tập')
  const saved = await board.post(edit(id), {
    ...sent,
    baseRevision: '3',
    why: 'Viết rõ hơn',
    change: 'content',
    lead: 'Tóm tắt khác hẳn.',
  })
  expect(saved.statusCode).toBe(303)
  const page = await portal.as(head).get(paths.desk.article.href({ id }))
  expect(textOf(page.body)).toContain('Chờ ký')
  await takeStep(portal, head, id, 'sign')
})

it('tells the page that saves by itself when the session is over, and keeps nothing for nobody', async () => {
  const { id } = await makeArticle(portal, 'draft')
  const kept = await portal.visitor().post(copy(id), completeFields('x'), { accept: 'application/json' })
  expect(kept.statusCode).toBe(401)
})

it('gives back, after sign-in, a form that was sent without a session', async () => {
  const { id } = await makeArticle(portal, 'draft')
  const browser = portal.browser()
  const typed = { ...completeFields('Gửi lúc hết phiên'), baseRevision: '2', body: '<p>Công sức</p>' }
  const sent = await browser.postMultipart(edit(id), typed)
  expect(sent.headers.location).toBe(paths.signIn.href())
  await browser.signIn(writer)
  const held = await browser.get(paths.desk.heldForm.href())
  const again = Object.fromEntries(readFormValues(held.body))
  expect(again['body']).toEqual(['<p>Công sức</p>'])
  const saved = await browser.post(edit(id), again)
  expect(saved.statusCode).toBe(303)
  expect(valueIn((await portal.as(writer).get(edit(id))).body, 'body')).toBe('Công sức')
})

it('saves a text whose link only looks like one to a file of ours', async () => {
  const { id } = await makeArticle(portal, 'draft')
  const body = `<p><a href="/tep/${'-'.repeat(36)}/quy-che.pdf">Quy chế</a></p>`
  const fields = { ...completeFields('Đường dẫn gõ nhầm'), body, bodyFormat: 'html', baseRevision: '2' }
  const answer = await portal.as(writer).post(edit(id), fields)
  expect(answer.statusCode).toBe(303)
})
