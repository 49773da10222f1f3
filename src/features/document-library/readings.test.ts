import { describe, expect, it } from 'vitest'
import { textOf as wordsOf } from '#lib/file-text/content.ts'
import { readFileText } from '#lib/file-text/read-file.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeDocument } from '#test/make-document.ts'
import { textOf } from '#test/make.ts'
import { expectValidHtml } from '#test/valid-html.ts'

const portal = usePortal()
const { desk } = paths
const clerk = () => portal.as('chuyen-vien-tong-hop')
const head = () => portal.as('truong-phong-tong-hop')
const read = (path: string) => portal.visitor().get(path)
const addressOf = async (id: string) => {
  const { rows } = await portal.database.pool.query<{ slug: string }>(
    'select slug from documents where id = $1',
    [id],
  )
  return paths.document.href({ slug: rows[0]?.slug ?? '' })
}
const tie = (id: string, fields: Record<string, string>) =>
  clerk().post(desk.documentRelations.href({ id }), { part: '', since: '', ...fields })

describe('a citizen who reads a document', () => {
  it('sees what it is, its words with a place for each part, its files, and how to cite it', async () => {
    const { id } = await makeDocument(portal, 'published', { number: '41/QĐ-VP' })
    const address = await addressOf(id)
    expect(address).toBe('/van-ban/41-qd-vp-2026')
    const { body } = await read(address)
    await expectValidHtml(body, address)
    const text = textOf(body)
    for (const words of ['41/QĐ-VP', 'Ban hành ngày 09/03/2026', 'Phạm Bằng Lăng', 'Chưa có hiệu lực'])
      expect(text).toContain(words)
    for (const anchor of ['dieu-1', 'dieu-1-khoan-1', 'dieu-1-khoan-1-diem-a', 'dieu-2']) {
      expect(body).toContain(`id="${anchor}"`)
      expect(body).toContain(`href="#${anchor}"`)
    }
    expect(text).toMatch(
      /Quyết định số 41\/QĐ-VP ngày 09\/03\/2026 của Văn phòng Ủy ban nhân dân tỉnh về việc/,
    )
    expect(body).toContain('"@type":"Legislation"')
    expect(body).toContain('"legislationIdentifier":"41/QĐ-VP"')
    const [, file = ''] = /href="(\/van-ban\/[^"]+\/tep\/[^"]+)"/.exec(body) ?? []
    const sent = await read(file)
    expect(sent.statusCode).toBe(200)
    expect(sent.headers['content-disposition']).toMatch(/^attachment/)
    expect(sent.body).toContain('41/QĐ-VP')
    const whole = await read('/van-ban/41-qd-vp-2026/toan-van/txt')
    expect(whole.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(whole.body).toContain('Điều 1. Ban hành kèm theo')
    expect(whole.body).toContain('ngày 02/03/2026 từ toàn văn đã công khai tại:')
    expect((await read('/van-ban/41-qd-vp-2026/toan-van/exe')).statusCode).toBe(404)
  })

  it('takes it along in each form, with what it is, its words and its address', async () => {
    const { id } = await makeDocument(portal, 'published', { number: '52/QĐ-VP' })
    const address = await addressOf(id)
    const { body } = await read(address)
    const forms = { pdf: 'PDF', odt: 'ODT', docx: 'DOCX', txt: 'TXT' } as const
    for (const [ending, name] of Object.entries(forms)) {
      const [, type] =
        new RegExp(`href="${address}/toan-van/${ending}" type="([^"]+)">[^<]*${name}`).exec(body) ?? []
      const sent = await read(`${address}/toan-van/${ending}`)
      expect(sent.headers['content-type']?.toString().split(';')[0]).toBe(type)
      expect(sent.headers['content-disposition']).toMatch(
        new RegExp(`^attachment.*52-qd-vp-2026\\.${ending}`),
      )
      const file = await readFileText(ending as keyof typeof forms, sent.rawPayload)
      if (!file?.ok) throw new Error(`${name} cannot be read`)
      const text = wordsOf(file.content).replaceAll(/\s+/g, ' ')
      expect(text, name).toContain('Điều 1. Ban hành kèm theo')
      expect(text, name).toContain(`http://nha-rong.test${address}`)
      if (ending !== 'txt') expect(text, name).toContain('Ngày ban hành: 09/03/2026')
    }
  })

  it('reads a PDF within the page, which no other site may do', async () => {
    const { id } = await makeDocument(portal, 'published', { number: '51/QĐ-VP' })
    const address = await addressOf(id)
    await portal.database.pool.query(
      `update received_files set mime = 'application/pdf', name = 'quyet-dinh-51.pdf'
       where id in (select file_id from document_files where document_id = $1)`,
      [id],
    )
    const { body } = await portal.app.inject(address)
    await expectValidHtml(body, address)
    const [, file = ''] =
      /<iframe src="([^"]+)" title="Tệp quyet-dinh-51.pdf" loading="lazy"/.exec(body) ?? []
    const { headers } = await read(file)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^inline/),
      'x-frame-options': 'SAMEORIGIN',
    })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  })

  it('prints it under the letterhead, with the way back', async () => {
    const { id } = await makeDocument(portal, 'published', { number: '42/QĐ-VP' })
    const address = await addressOf(id)
    expect((await read(address)).body).toContain(`href="${address}/ban-in"`)
    const { body } = await read(`${address}/ban-in`)
    await expectValidHtml(body, address)
    expect(textOf(body)).toContain(portal.services.profile.office.parent)
    expect(body).toContain(`http://nha-rong.test${address}`)
    expect(body).toContain('<meta name="robots" content="noindex"/>')
  })

  it('comes to it by its number alone, and by capitals', async () => {
    await makeDocument(portal, 'published', { number: '43/QĐ-VP' })
    for (const [typed, status] of [
      ['/van-ban/43-qd-vp', 302],
      ['/van-ban/43-QD-VP-2026', 301],
    ] as const) {
      const { statusCode, headers } = await read(typed)
      expect([statusCode, headers.location], typed).toEqual([status, '/van-ban/43-qd-vp-2026'])
    }
    expect((await read('/van-ban/khong-co-van-ban-nay')).statusCode).toBe(404)
  })

  it('is told what a later document did to it, with the way to the later one, and sees both on one diagram', async () => {
    const old = await makeDocument(portal, 'published', {
      number: '44/QĐ-VP',
      fields: { issuedOn: '2020-01-06', effectiveFrom: '2020-01-10' },
    })
    const later = await makeDocument(portal, 'published', { number: '45/QĐ-VP' })
    await tie(later.id, { type: 'replaces', target: '44/QĐ-VP', since: '2026-03-01' })
    const address = await addressOf(old.id)
    const { body } = await read(address)
    await expectValidHtml(body, address)
    expect(textOf(body)).toContain(
      'Văn bản bị thay thế bởi Quyết định 45/QĐ-VP ngày 09/03/2026 , từ ngày 01/03/2026.',
    )
    expect(body).toContain(`href="${await addressOf(later.id)}"`)
    expect(textOf(body)).toContain('Hết hiệu lực toàn bộ')
    const other = await read(await addressOf(later.id))
    expect(textOf(other.body)).toMatch(/Thay thế Quyết định 44\/QĐ-VP ngày 06\/01\/2020/)
    const before = await read(`${address}?ngay=2020-05-01`)
    expect(textOf(before.body)).toMatch(/Vào ngày 01\/05\/2020: Còn hiệu lực/)
    const typed = await read(`${address}?ngay=1/5/2020`)
    expect(textOf(typed.body)).toMatch(/Vào ngày 01\/05\/2020: Còn hiệu lực/)
    const wrong = await read(`${address}?ngay=31/2/2020`)
    expect(wrong.statusCode).toBe(422)
    expect(textOf(wrong.body)).toContain('Nhập ngày theo dạng ngày/tháng/năm')
  })
})

describe('a citizen who asks whether a document still holds', () => {
  const old = (number: string, more: Record<string, string> = {}) =>
    makeDocument(portal, 'published', {
      number,
      fields: { issuedOn: '2020-01-06', effectiveFrom: '2020-01-10', ...more },
    })

  it('is not told that all of it rests where one clause is suspended', async () => {
    const { id } = await old('61/QĐ-VP')
    const later = await makeDocument(portal, 'published', { number: '62/QĐ-VP' })
    await tie(later.id, { type: 'suspends', target: '61/QĐ-VP', part: 'Khoản 1 Điều 1', since: '2026-03-01' })
    const { body } = await read(await addressOf(id))
    expect(textOf(body)).toContain('Ngưng hiệu lực một phần từ ngày 01/03/2026 vì Khoản 1 Điều 1 bị đình chỉ')
    expect(body).toContain('"legislationLegalForce":"https://schema.org/PartiallyInForce"')
    const narrowed = await read('/van-ban?hieu-luc=ngung-mot-phan')
    expect(textOf(narrowed.body)).toContain('Bỏ lọc Hiệu lực: Ngưng hiệu lực một phần')
    expect(narrowed.body).toContain('href="/van-ban/61-qd-vp-2020"')
    expect((await read('/van-ban?hieu-luc=ngung')).body).not.toContain('href="/van-ban/61-qd-vp-2020"')
  })

  it('reads its last day without a reason that nobody knows', async () => {
    const { id } = await old('63/QĐ-VP', { expiresOn: '2024-12-31' })
    for (const suffix of ['', '/ban-in']) {
      const text = textOf((await read(`${await addressOf(id)}${suffix}`)).body)
      expect(text).toContain('đã có thay đổi về hiệu lực hoặc nội dung Hết hiệu lực sau ngày 31/12/2024.')
      expect(text).toContain('Hết hiệu lực toàn bộ từ ngày 01/01/2025.')
    }
  })

  it('can trust the last day, because the clerk is asked for exactly that', async () => {
    const { id } = await makeDocument(portal, 'registered', { number: '66/QĐ-VP' })
    const form = await clerk().get(desk.document.href({ id }))
    expect(textOf(form.body)).toContain('Ngày cuối cùng còn hiệu lực')
  })

  it('is told of what is still to come as something to come', async () => {
    const { id } = await old('64/QĐ-VP')
    const later = await makeDocument(portal, 'published', { number: '65/QĐ-VP' })
    await tie(later.id, { type: 'replaces', target: '64/QĐ-VP', since: '2026-12-01' })
    const text = textOf((await read(await addressOf(id))).body)
    expect(text).toContain('Văn bản này sẽ có thay đổi về hiệu lực hoặc nội dung Văn bản sẽ bị thay thế bởi')
    expect(text).not.toContain('đã có thay đổi')
  })
})

describe('what is not for the public', () => {
  it('leaves no trace but the words that a public text itself says', async () => {
    const target = await makeDocument(portal, 'published', {
      number: '46/QĐ-VP',
      fields: { abstract: 'Về việc chuyện riêng của một người' },
    })
    const source = await makeDocument(portal, 'published', { number: '47/QĐ-VP' })
    await tie(source.id, { type: 'cites', target: '46/QĐ-VP' })
    const gone = await addressOf(target.id)
    const shown = await read(await addressOf(source.id))
    expect(shown.body).toContain('chuyện riêng của một người')
    await head().post(desk.documentStep('rut').href({ id: target.id }), {
      version: '2',
      reason: 'Có tên công dân.',
    })
    for (const suffix of ['', '/du-lieu.json', '/ban-in']) {
      const { body } = await read(`${await addressOf(source.id)}${suffix}`)
      expect(body).toContain('46/QĐ-VP')
      expect(body).not.toContain('chuyện riêng của một người')
      expect(body).not.toContain(`href="${gone}"`)
    }
  })

  it('does not show how sure the machine was, why it was late, or who entered it', async () => {
    const { id } = await makeDocument(portal, 'published', { number: '48/QĐ-VP' })
    const address = await addressOf(id)
    for (const suffix of ['', '/du-lieu.json', '/ban-in']) {
      const { body } = await read(`${address}${suffix}`)
      for (const inside of ['ngừng để bảo trì', 'Hoàng Mai Dốc', 'sureness', 'readings', 'lateNote'])
        expect(body, suffix).not.toContain(inside)
    }
  })

  it('keeps a file back that a scanner has not passed, at its address and on the page', async () => {
    const { id } = await makeDocument(portal, 'published', { number: '49/QĐ-VP' })
    const address = await addressOf(id)
    const [, file = ''] = /href="(\/van-ban\/[^"]+\/tep\/[^"]+)"/.exec((await read(address)).body) ?? []
    expect((await read(file)).statusCode).toBe(200)
    for (const scan of ['waiting', 'infected']) {
      await portal.database.pool.query(
        'update received_files set scan = $2 where id in (select file_id from document_files where document_id = $1)',
        [id, scan],
      )
      expect((await read(file)).statusCode, scan).toBe(404)
      expect((await portal.app.inject(address)).body, scan).not.toContain('/tep/')
      expect((await portal.app.inject(`${address}/du-lieu.json`)).body, scan).not.toContain('/tep/')
    }
  })
})

describe('the public page of a document', () => {
  it('is there the moment it is confirmed, gone the moment it is withdrawn, and back when it is restored', async () => {
    const origin = await portal.listen()
    // The home page has room for the last few.
    portal.clock.advance({ hours: 1 })
    const ask = (path: string) => fetch(`${origin}${path}`, { redirect: 'manual' })
    const { id } = await makeDocument(portal, 'complete', { number: '50/QĐ-VP' })
    const address = '/van-ban/50-qd-vp-2026'
    expect((await ask(address)).status).toBe(404)
    expect(await (await ask('/van-ban')).text()).not.toContain('50/QĐ-VP')
    await head().post(desk.documentStep('xac-nhan').href({ id }), { version: '2' })
    expect((await ask(address)).status).toBe(200)
    for (const list of ['/van-ban', '/van-ban/atom.xml', '/van-ban/danh-sach.json', '/'])
      expect(await (await ask(list)).text(), list).toContain('50/QĐ-VP')

    const file = /href="(\/van-ban\/[^"]+\/tep\/[^"]+)"/.exec(await (await ask(address)).text())?.[1] ?? ''
    await head().post(desk.documentStep('rut').href({ id }), { version: '2', reason: 'Nhầm bản dự thảo.' })
    const gone = await fetch(`${origin}${address}`, { headers: { accept: 'text/html' } })
    expect(gone.status).toBe(410)
    expect(textOf(await gone.text())).toContain('Nhầm bản dự thảo.')
    for (const path of [`${address}/ban-in`, `${address}/du-lieu.json`, `${address}/toan-van/txt`, file])
      expect((await ask(path)).status, path).toBe(410)
    for (const list of ['/van-ban', '/van-ban/atom.xml', '/van-ban/danh-sach.json', '/'])
      expect(await (await ask(list)).text(), list).not.toContain('50/QĐ-VP')

    await head().post(desk.documentStep('cong-khai-lai').href({ id }), { version: '2' })
    const back = await (await ask(address)).text()
    expect(textOf(back)).toMatch(
      /Các lần công khai .*: Công khai .*Rút khỏi trang công khai: Nhầm bản dự thảo\. .*: Công khai lại/,
    )
  })
})
