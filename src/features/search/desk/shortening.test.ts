import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'
import { expectValidHtml } from '#test/valid-html.ts'
import { listAbbreviations } from '../abbreviations/abbreviations.ts'

const portal = usePortal()
const { searchAbbreviations, removeSearchAbbreviation } = paths.desk
const board = () => portal.as('bien-tap-1')
const add = (short: string, long: string) => board().post(searchAbbreviations.href(), { short, long })
const known = async () => (await listAbbreviations(portal.db)).map(({ short, long }) => `${short} = ${long}`)

describe('a member of the board', () => {
  it('adds an abbreviation, and takes it away again', async () => {
    expect((await add(' PCTN&TC ', 'phòng, chống  tham nhũng')).statusCode).toBe(303)
    expect(await known()).toContain('PCTN&TC = phòng, chống tham nhũng')
    const page = (await board().get(searchAbbreviations.href())).body
    expect(textOf(page)).toContain('PCTN&amp;TC')
    await expectValidHtml(page, 'abbreviations')

    const removed = await board().post(removeSearchAbbreviation.href(), {
      short: 'PCTN&TC',
      long: 'phòng, chống tham nhũng',
    })
    expect(await known()).not.toContain('PCTN&TC = phòng, chống tham nhũng')
    const { body } = await board().get(removed.headers.location ?? '')
    expect(body).toMatch(/<input [^>]*id="short"[^>]*value="PCTN&amp;TC"/)
    expect(body).toMatch(/<input [^>]*id="long"[^>]*value="phòng, chống tham nhũng"/)
  })

  it.each([
    ['', 'Ủy ban nhân dân', 'Nhập từ viết tắt'],
    ['U', 'Ủy ban nhân dân', 'Từ viết tắt có từ 2 đến 12 chữ cái'],
    ['U B', 'Ủy ban nhân dân', 'Từ viết tắt có từ 2 đến 12 chữ cái'],
    ['UBND', '', 'Nhập cách viết đầy đủ'],
    ['UBND', 'ủyb', 'Cách viết đầy đủ có ít nhất hai từ hoặc 5 chữ cái'],
    ['UYBAN', 'ủyban', 'Cách viết đầy đủ phải khác từ viết tắt'],
    ['ubnd', 'ủy ban nhân dân', 'đã có trong danh sách'],
  ])('gets the form back: %s = %s', async (short, long, sentence) => {
    const before = await known()
    const { statusCode, body } = await add(short, long)
    expect(statusCode).toBe(422)
    expect(textOf(/<div class="error-summary".*?<\/div>/s.exec(body)?.[0] ?? '')).toContain(sentence)
    expect(body).toMatch(new RegExp(`id="short"[^>]* value${short && `="${short}"`} `))
    expect(body).toMatch(new RegExp(`id="long"[^>]* value${long && `="${long}"`} `))
    expect(await known()).toEqual(before)
    await expectValidHtml(body, sentence)
  })
})

it('is told that an abbreviation is gone already', async () => {
  const gone = { short: 'XYZ', long: 'không có trong danh sách' }
  expect((await board().post(removeSearchAbbreviation.href(), gone)).headers.location).toBe(
    searchAbbreviations.href(),
  )
})

it('lets those who lead read the list, and change nothing in it', async () => {
  const head = portal.as('truong-phong-tong-hop')
  const { body } = await head.get(searchAbbreviations.href())
  expect(textOf(body)).toContain('Ủy ban nhân dân')
  expect(body).not.toContain(removeSearchAbbreviation.href())
  const pair = { short: 'UBND', long: 'Ủy ban nhân dân' }
  expect((await head.post(searchAbbreviations.href(), pair)).statusCode).toBe(403)
  expect((await head.post(removeSearchAbbreviation.href(), pair)).statusCode).toBe(403)
  expect(await known()).toContain('UBND = Ủy ban nhân dân')
})
