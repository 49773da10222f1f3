import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, HeadingLevel, ImageRun, Packer, Paragraph } from 'docx'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { readFormValues } from '#test/form-values.ts'
import { hasMaterial } from '#test/hostile/material.ts'
import { completeFields, makeArticle, takeStep, textOf } from '#test/make.ts'
import { expectValidHtml } from '#test/valid-html.ts'

const megabyte = 1024 * 1024
const portal = usePortal({ uploadLimit: 20 * megabyte })
const writer = 'chuyen-vien-tong-hop'
const edit = (id: string) => paths.desk.editArticle.href({ id })
const word = (id: string) => paths.desk.importWord.href({ id })

let photo: Buffer
beforeAll(async () => {
  photo = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#9a3f1e' } })
    .jpeg()
    .toBuffer()
})

const fieldsIn = (html: string) => Object.fromEntries(readFormValues(html))
const open = async (id: string) => fieldsIn((await portal.as(writer).get(edit(id))).body)
const textBytes = (text: string) => new TextEncoder().encode(text)

describe('photos', () => {
  it('are stored with the form, described, put in order, and shown with what the writer said of them', async () => {
    const { id, title } = await makeArticle(portal, 'draft')
    const sent = await portal
      .as(writer)
      .postMultipart(edit(id), { ...completeFields(title), baseRevision: '2' }, [
        { field: 'newPhotos', name: 'hội-nghị.jpg', bytes: photo },
        { field: 'newPhotos', name: 'đại-biểu.jpg', bytes: photo },
      ])
    expect(sent.headers.location).toBe(`${edit(id)}#phan-anh`)
    const form = await portal.as(writer).get(edit(id))
    await expectValidHtml(form.body, 'the form with photos')
    expect(textOf(form.body)).toContain('Ảnh 1 chưa ghi căn cứ sử dụng hình ảnh cá nhân')

    const described = {
      ...fieldsIn(form.body),
      'photo.0.caption': 'Quang cảnh hội nghị',
      'photo.0.alt': 'Hội trường đông người',
      'photo.0.consentBasis': 'public_event',
      'photo.0.personsShown': 'Các đại biểu',
      'photo.0.order': '2',
      'photo.1.caption': 'Đoàn chủ tọa',
      'photo.1.decorative': 'on',
      'photo.1.consentBasis': 'none_shown',
      'photo.1.order': '1',
    }
    expect((await portal.as(writer).post(edit(id), described)).statusCode).toBe(303)
    const again = await open(id)
    expect(again['photo.0.caption']).toEqual(['Đoàn chủ tọa'])
    expect(again['photo.1.personsShown']).toEqual(['Các đại biểu'])
    await takeStep(portal, writer, id, 'submit')
    const preview = await portal.as(writer).get(paths.desk.previewArticle.href({ id }))
    expect(preview.body).toMatch(/alt="Hội trường đông người"/)
    expect(preview.body.indexOf('Đoàn chủ tọa')).toBeLessThan(preview.body.indexOf('Quang cảnh hội nghị'))
  })

  it('that are bad are refused one by one, and good ones stay, with all that was typed', async () => {
    const { id } = await makeArticle(portal, 'draft')
    const typed = { ...completeFields('Tiêu đề đang gõ'), baseRevision: '2', lead: 'Tóm tắt đang gõ' }
    const answer = await portal.as(writer).postMultipart(edit(id), typed, [
      { field: 'newPhotos', name: 'tốt.jpg', bytes: photo },
      { field: 'newPhotos', name: 'to.jpg', bytes: Buffer.concat([photo, randomBytes(21 * megabyte)]) },
      { field: 'newPhotos', name: 'giả.jpg', bytes: textBytes('<script>alert(1)</script>') },
      { field: 'newAttachments', name: 'chương-trình.txt', bytes: textBytes('Chương trình') },
    ])
    expect(answer.statusCode).toBe(422)
    const said = textOf(answer.body)
    expect(said).toContain('“to.jpg”: Tệp lớn hơn 20 MB.')
    expect(said).toContain('“giả.jpg”:')
    const shown = fieldsIn(answer.body)
    expect(shown['title']).toEqual(['Tiêu đề đang gõ'])
    expect(shown['lead']).toEqual(['Tóm tắt đang gõ'])
    expect(shown['photo.0.mediaId']).toHaveLength(1)
    expect(said).toContain('chương-trình.txt')

    const saved = await portal
      .as(writer)
      .post(edit(id), { ...shown, 'attachment.0.title': 'Chương trình họp' })
    expect(saved.statusCode).toBe(303)
    expect((await open(id))['attachment.0.title']).toEqual(['Chương trình họp'])
  })

  it('of others cannot be put into an article by one who may not see them', async () => {
    const secret = await makeArticle(portal, 'draft')
    await portal
      .as(writer)
      .postMultipart(edit(secret.id), { ...completeFields(secret.title), baseRevision: '2' }, [
        { field: 'newPhotos', name: 'riêng.jpg', bytes: photo },
      ])
    const mediaId = (await open(secret.id))['photo.0.mediaId']?.[0] ?? ''
    const outsider = { writer: 'chuyen-vien-kinh-te', signer: 'truong-phong-kinh-te', division: 'KT' }
    const own = await makeArticle(portal, 'draft', outsider)
    const stolen = { ...completeFields(own.title), baseRevision: '2' }
    const inRow = { ...stolen, 'photo.0.mediaId': mediaId }
    const inBody = { ...stolen, body: `<p>Ảnh</p><img src="/tep/${mediaId}/rieng.jpg" alt="">` }
    for (const fields of [inRow, inBody])
      expect((await portal.as('chuyen-vien-kinh-te').post(edit(own.id), fields)).statusCode).toBe(422)
  })
})

describe('a Word file', () => {
  const write = async () =>
    new Uint8Array(
      await Packer.toBuffer(
        new Document({
          sections: [
            {
              children: [
                new Paragraph({ text: 'Kết quả quý I', heading: HeadingLevel.HEADING_1 }),
                new Paragraph('Đoạn trong tệp Word.'),
                new Paragraph({
                  children: [
                    new ImageRun({ type: 'jpg', data: photo, transformation: { width: 64, height: 40 } }),
                  ],
                }),
              ],
            },
          ],
        }),
      ),
    )

  it('comes into the working copy after what is there, with its pictures, and not into the article', async () => {
    const { id, title } = await makeArticle(portal, 'draft')
    const typed = {
      ...completeFields(title),
      baseRevision: '2',
      lead: 'Vừa sửa',
      bodyFormat: 'text',
      body: 'Đang viết',
    }
    const bytes = await write()
    const taken = await portal
      .as(writer)
      .postMultipart(word(id), typed, [{ field: 'word', name: 'báo-cáo.docx', bytes }])
    expect(taken.headers.location).toBe(edit(id))
    const form = await portal.as(writer).get(edit(id))
    expect(form.body).toContain('Bản đang viết của bạn')
    const shown = fieldsIn(form.body)
    expect(shown['lead']).toEqual(['Vừa sửa'])
    expect(shown['body']?.[0]).toMatch(
      /^Đang viết\n\n## Kết quả quý I\n\nĐoạn trong tệp Word\.\n\n!\[\]\(\/tep\/[0-9a-f-]{36}\//,
    )
    const picture = /\/tep\/[0-9a-f-]{36}\/[^)]+/.exec(shown['body']?.[0] ?? '')?.[0] ?? ''
    expect((await portal.as(writer).get(picture)).statusCode).toBe(200)
    const preview = await portal.as(writer).get(paths.desk.previewArticle.href({ id }))
    expect(preview.body).not.toContain('Kết quả quý I')
    expect((await portal.as(writer).post(edit(id), shown)).statusCode).toBe(303)
    const saved = await portal.as(writer).get(paths.desk.previewArticle.href({ id }))
    expect(saved.body).toContain('Kết quả quý I')
    expect((await portal.as('truong-phong-tong-hop').get(picture)).statusCode).toBe(200)
  })

  it('takes the place of the body where the person asks for it', async () => {
    const { id, title } = await makeArticle(portal, 'draft')
    const typed = { ...completeFields(title), baseRevision: '2', wordPlace: 'replace' }
    await portal
      .as(writer)
      .postMultipart(word(id), typed, [{ field: 'word', name: 'a.docx', bytes: await write() }])
    expect((await open(id))['body']?.[0]).toMatch(/^## Kết quả quý I/)
  })

  it('that cannot be read is refused with a sentence, and the rest of the form is kept', async () => {
    const { id } = await makeArticle(portal, 'draft')
    const typed = { ...completeFields('Đang gõ'), baseRevision: '2' }
    for (const files of [[], [{ field: 'word', name: 'hỏng.docx', bytes: textBytes('không phải Word') }]]) {
      const answer = await portal.as(writer).postMultipart(word(id), typed, files)
      expect(answer.statusCode).toBe(422)
      expect(fieldsIn(answer.body)['title']).toEqual(['Đang gõ'])
    }
  })

  it.runIf(hasMaterial)('of a real office keeps its words', async () => {
    const folder = join(import.meta.dirname, '../../../../shared/data/administrative-files/decree-30')
    const { id, title } = await makeArticle(portal, 'draft')
    const bytes = readFileSync(join(folder, 'Phuluc1.docx'))
    const typed = { ...completeFields(title), baseRevision: '2', wordPlace: 'replace' }
    const taken = await portal
      .as(writer)
      .postMultipart(word(id), typed, [{ field: 'word', name: 'Phuluc1.docx', bytes }])
    expect(taken.statusCode).toBe(303)
    const shown = await open(id)
    expect(shown['body']?.[0]).toContain('Khổ giấy')
    expect((await portal.as(writer).post(edit(id), shown)).statusCode).toBe(303)
    const preview = await portal.as(writer).get(paths.desk.previewArticle.href({ id }))
    expect(textOf(preview.body)).toContain('Khổ giấy')
    await expectValidHtml(preview.body, 'the preview of a real office file')
  })
})
