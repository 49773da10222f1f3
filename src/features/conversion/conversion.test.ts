import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { encode } from '#lib/old-encodings/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { readFormValues } from '#test/form-values.ts'
import { textOf } from '#test/make.ts'

const portal = usePortal()
const address = paths.conversion.href()
const unicode = 'Cộng hoà xã hội chủ nghĩa Việt Nam\r\nĐộc lập - Tự do - Hạnh phúc'

/** Another hour, in which this address has converted nothing yet. */
const visitor = () => {
  portal.clock.advance({ hours: 2 })
  return portal.visitor()
}
const resultOf = (html: string) => readFormValues(html).get('result')?.[0]?.replaceAll(/\r?\n/g, '\r\n')
const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 .VnTime;}{\f1 .VnTimeH;}}\f1 Th\'abng t\'ad\par\f0 V\'a8n phßng UBND t\'d8nh\par}`

describe('a clerk with an old file', () => {
  it('reads beside the control how large it may be, and that nothing is kept', async () => {
    const { body, headers } = await portal.visitor().get(address)
    expect(textOf(body)).toContain('tệp không quá 5 MB')
    expect(textOf(body)).toContain('không được lưu lại')
    expect(headers['content-security-policy']).toContain("script-src 'self'")
  })

  it('pastes strange letters and gets them in Unicode, with the charset and how many letters changed', async () => {
    for (const [name, label] of [
      ['tcvn3', 'TCVN3 (ABC)'],
      ['vni', 'VNI Windows'],
      ['viqr', 'VIQR'],
    ] as const) {
      const { body, statusCode, headers } = await visitor().post(address, {
        text: encode(unicode, name),
        charset: '',
      })
      expect(statusCode).toBe(200)
      expect(resultOf(body)).toBe(unicode)
      expect(textOf(body)).toMatch(
        new RegExp(`đã chuyển \\d+ chữ từ bảng mã ${label.replaceAll(/[()]/g, String.raw`\$&`)}`),
      )
      expect(headers['cache-control']).toBe('private, no-store')
    }
  })

  it('names the charset of a word that is too short to be told by', async () => {
    const auto = await visitor().post(address, { text: 'nghÜa', charset: '' })
    expect(textOf(auto.body)).toContain('máy không nhận ra bảng mã')
    expect(resultOf(auto.body)).toBe('nghÜa')
    const named = await visitor().post(address, { text: 'nghÜa', charset: 'tcvn3' })
    expect(resultOf(named.body)).toBe('nghĩa')
  })

  it('is told that a text is Unicode already', async () => {
    const { body } = await visitor().post(address, { text: unicode, charset: '' })
    expect(textOf(body)).toContain('Không có chữ nào phải chuyển')
    expect(resultOf(body)).toBe(unicode)
  })

  it('sends a file, whose fonts tell the charset and the capitals', async () => {
    const file = { field: 'file', name: 'Thông tư.rtf', bytes: Buffer.from(rtf, 'latin1') }
    const { body } = await visitor().postMultipart(address, { text: '', charset: '' }, [file])
    expect(textOf(body)).toContain('Tệp “Thông tư.rtf”: đã chuyển')
    expect(resultOf(body)).toBe('THÔNG TƯ\r\nVăn phòng UBND tỉnh')
  })

  it('sends a text file in the bytes of its time', async () => {
    const bytes = Buffer.from(encode(unicode, 'vni'), 'latin1')
    const { body } = await visitor().postMultipart(address, { text: '', charset: '' }, [
      { field: 'file', name: 'cu.txt', bytes },
    ])
    expect(resultOf(body)).toBe(unicode)
  })

  it('takes the result home as a text in UTF-8', async () => {
    const answer = await visitor().postMultipart(paths.convertedText.href(), { result: unicode })
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.headers['content-disposition']).toContain('attachment; filename="van-ban-unicode.txt"')
    expect(answer.body).toBe(unicode)
    expect((await visitor().post(paths.convertedText.href())).headers.location).toBe(address)
  })
})

describe('what cannot be converted', () => {
  const refused = async (fields: Record<string, string>, ...bytes: Buffer[]) => {
    const files = bytes.map((one) => ({ field: 'file', name: 'tep.doc', bytes: one }))
    const answer = await visitor().postMultipart(address, fields, files)
    expect(answer.statusCode).toBe(422)
    return { words: textOf(answer.body), values: readFormValues(answer.body) }
  }

  it('comes back with what to do, and with what was typed', async () => {
    expect((await refused({ text: ' ', charset: '' })).words).toContain(
      'Dán văn bản cần chuyển hoặc chọn một tệp',
    )
    const odd = await refused({ text: 'Hµ Néi', charset: 'bảng lạ' })
    expect(odd.words).toContain('Chọn một bảng mã trong danh sách')
    expect(odd.values.get('text')).toEqual(['Hµ Néi'])
    expect((await refused({ text: 'Hµ Néi', charset: '' }, Buffer.from('x'))).words).toContain(
      'không làm cả hai cùng lúc',
    )
    expect((await refused({ text: 'x'.repeat(200_001), charset: '' })).words).toContain(
      'Văn bản dài quá 200.000 ký tự',
    )
  })

  it('is a file that is empty, too large, or holds no letters', async () => {
    expect((await refused({ text: '' }, Buffer.alloc(0))).words).toContain('Tệp rỗng')
    expect((await refused({ text: '' }, Buffer.alloc(5 * 1024 * 1024 + 1, 'x'))).words).toContain(
      'Tệp lớn hơn 5 MB',
    )
    expect((await refused({ text: '' }, Buffer.from('\u0001\u0002\u0003'))).words).toContain(
      'Không nhận ra loại tệp',
    )
  })

  it('is what comes too often from one address in an hour', async () => {
    portal.clock.advance({ hours: 2 })
    const send = () => portal.visitor().post(address, { text: 'Hµ Néi', charset: 'tcvn3' })
    for (let n = 0; n < 60; n++) expect((await send()).statusCode).toBe(200)
    const answer = await send()
    expect(answer.statusCode).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(readFormValues(answer.body).get('text')).toEqual(['Hµ Néi'])
  })
})

const old = '../shared/data/legacy-encoding/files/tcvn3/2005-1DCA4_3b.doc'
it.skipIf(!existsSync(old))('reads a Word file of those years', async () => {
  const { body } = await visitor().postMultipart(address, { text: '', charset: '' }, [
    { field: 'file', name: '3b.doc', bytes: readFileSync(old) },
  ])
  const truth = readFileSync('../shared/data/legacy-encoding/transcripts/2005-1DCA4_3b.txt', 'utf8')
  const words = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}]+/gu) ?? []
  const found = new Set(words(resultOf(body) ?? ''))
  expect(words(truth).filter((word) => !found.has(word))).toEqual([])
})
