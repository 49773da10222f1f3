import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeDocument, type WantedDocument } from '#test/make-document.ts'
import { textOf } from '#test/make.ts'

const portal = usePortal()
const list = paths.documents.href()
const read = async (query: Record<string, string> = {}) => {
  const answer = await portal.visitor().get(`${list}?${new URLSearchParams(query)}`)
  return { ...answer, headers: answer.headers, body: answer.body, statusCode: answer.statusCode }
}
const numbersIn = (html: string) =>
  [...html.matchAll(/<h3><a href="[^"]+">[^<]*? (\S+)<span/g)].map(([, number]) => number)

const wanted: Record<string, WantedDocument> = {
  rule: {
    number: '65/QĐ-CVP',
    fields: {
      issuedOn: '2026-02-02',
      effectiveFrom: '2026-02-10',
      abstract: 'Về việc ban hành quy chế',
      fields: 'noi-vu',
    },
  },
  again: {
    number: '65/QĐ-CVP',
    fields: { issuedOn: '2025-02-03', effectiveFrom: '2025-02-10', abstract: 'Về việc khen thưởng năm 2025' },
  },
  plan: {
    number: '12/KH-VP',
    fields: {
      type: 'plan',
      issuedOn: '2026-03-01',
      effectiveFrom: '',
      abstract: 'Rà soát hồ chứa trước mùa mưa',
      fields: 'nong-nghiep',
    },
  },
  ended: {
    number: '7/TB-VP',
    fields: {
      type: 'notice',
      issuedOn: '2024-01-05',
      effectiveFrom: '2024-01-05',
      expiresOn: '2024-12-31',
      abstract: 'Lịch nghỉ Tết',
    },
  },
}

beforeAll(async () => {
  for (const one of Object.values(wanted)) await makeDocument(portal, 'published', one)
}, 120_000)

describe('somebody who types a number', () => {
  it.each(['12/KH-VP', '12/kh-vp', '12 KH VP', '012/KH–VP', 'kế hoạch 12', 'ke hoach so 12', 'KH 12'])(
    'comes straight to the document: %s',
    async (typed) => {
      const inList = await read({ tim: typed })
      const inSearch = await portal
        .visitor()
        .get(`${paths.search.href()}?${new URLSearchParams({ q: typed })}`)
      for (const { statusCode, headers } of [inList, inSearch])
        expect([statusCode, headers.location]).toEqual([302, '/van-ban/12-kh-vp-2026'])
    },
  )

  it('chooses where several years have the same number', async () => {
    for (const typed of ['65/QĐ-CVP', 'quyết định 65']) {
      const { body, statusCode } = await read({ tim: typed })
      expect(statusCode).toBe(200)
      expect(numbersIn(body)).toEqual(['65/QĐ-CVP', '65/QĐ-CVP'])
      const search = await portal.visitor().get(`${paths.search.href()}?${new URLSearchParams({ q: typed })}`)
      expect(textOf(search.body)).toContain('Đúng số, đúng điều đã gõ')
      for (const slug of ['65-qd-cvp-2026', '65-qd-cvp-2025'])
        expect(search.body).toContain(`href="/van-ban/${slug}"`)
    }
  })

  it('is offered the document while typing', async () => {
    const answer = await portal.visitor().get(`${paths.searchSuggestions.href()}?q=12+kh+vp`)
    expect(answer.json()).toEqual([
      { title: 'Kế hoạch 12/KH-VP ngày 01/03/2026', href: '/van-ban/12-kh-vp-2026' },
    ])
  })

  it('reads that there is none, and how to look on', async () => {
    const { body } = await read({ tim: '999/QĐ-CVP' })
    expect(textOf(body)).toContain('Không có văn bản nào phù hợp')
  })
})

describe('somebody who looks through the list', () => {
  it('sees the newest first, or in the order that was chosen', async () => {
    expect(numbersIn((await read()).body)).toEqual(['12/KH-VP', '65/QĐ-CVP', '65/QĐ-CVP', '7/TB-VP'])
    expect(numbersIn((await read({ 'sap-xep': 'cu-truoc' })).body)[0]).toBe('7/TB-VP')
    expect(numbersIn((await read({ 'sap-xep': 'so' })).body)[0]).toBe('12/KH-VP')
  })

  it('narrows it by links alone, each with how many it leaves', async () => {
    const { body } = await read()
    const facet = /<a href="(\/van-ban\?loai=decision)"[^>]*>Quyết định <span class="quiet">2<\/span>/.exec(
      body,
    )
    const narrowed = await portal.visitor().get(facet?.[1] ?? '')
    expect(numbersIn(narrowed.body)).toEqual(['65/QĐ-CVP', '65/QĐ-CVP'])
    expect(narrowed.body).toContain('href="/van-ban?loai=decision&amp;nam=2025"')
    expect(textOf(narrowed.body)).toContain('Bỏ lọc Loại văn bản: Quyết định')
  })

  it.each([
    [{ 'hieu-luc': 'het' }, ['7/TB-VP']],
    [{ 'hieu-luc': 'khong-ro' }, ['12/KH-VP']],
    [{ 'linh-vuc': 'noi-vu' }, ['65/QĐ-CVP']],
    [{ nam: '2025' }, ['65/QĐ-CVP']],
    [{ tim: 'ho chua' }, ['12/KH-VP']],
    [{ tim: 'hồ chứa', loai: 'decision' }, []],
    [{ 'co-quan': 'Văn phòng Ủy ban nhân dân tỉnh', nam: '2024' }, ['7/TB-VP']],
  ])('finds by %o', async (query, numbers) => {
    expect(numbersIn((await read(query)).body)).toEqual(numbers)
  })

  it('keeps what was chosen in the form and in the address', async () => {
    const { body } = await read({ loai: 'plan', tim: 'rà soát', 'sap-xep': 'so' })
    expect(body).toContain('<input type="hidden" name="loai" value="plan"/>')
    expect(body).toMatch(/<option value="so" selected/)
    expect(body).toContain('value="rà soát"')
  })

  it('reads what was chosen in words, also where no document is left', async () => {
    const { body } = await read({
      loai: 'decision',
      'linh-vuc': 'nong-nghiep',
      'hieu-luc': 'khong-ro',
      nam: '1999',
    })
    expect(numbersIn(body)).toEqual([])
    const { name } = portal.services.profile.documents.fields.find(({ code }) => code === 'nong-nghiep') ?? {}
    for (const words of [
      'Loại văn bản: Quyết định',
      `Lĩnh vực: ${name}`,
      'Hiệu lực: Chưa xác định hiệu lực',
      'Năm ban hành: 1999',
    ])
      expect(textOf(body)).toContain(words)
    expect(body).toMatch(/<title>Văn bản, Quyết định, Chưa xác định hiệu lực, 1999, /)
  })

  it('is led back from a page beyond the end, and not troubled by what an address should not say', async () => {
    const beyond = await read({ trang: '9', loai: 'plan' })
    expect([beyond.statusCode, beyond.headers.location]).toEqual([302, '/van-ban?loai=plan'])
    for (const strange of ['%00', "'", '%', '_', '<script>', '9'.repeat(300)])
      expect((await read({ loai: strange, tim: strange, nam: strange, trang: strange })).statusCode).toBe(200)
  })

  it('tells what is new by the days that the office says', async () => {
    expect(textOf((await read({ loai: 'plan' })).body)).toContain('Mới Rà soát')
    const { newForDays } = portal.services.profile.documents
    portal.clock.advance({ days: newForDays + 1 })
    expect(textOf((await read({ loai: 'plan' })).body)).not.toContain('Mới Rà soát')
  })

  it('browses by each issuer, signer and year', async () => {
    for (const facet of ['loai', 'hieu-luc', 'nam', 'linh-vuc', 'co-quan', 'nguoi-ky']) {
      const { body, statusCode } = await portal.visitor().get(paths.documentIndex.href({ facet }))
      expect(statusCode, facet).toBe(200)
      const [, first = ''] = /<nav class="tag-index"[^>]*><ul><li><a href="([^"]+)"/.exec(body) ?? []
      const led = await portal.visitor().get(first.replaceAll('&amp;', '&'))
      expect(numbersIn(led.body).length, facet).toBeGreaterThan(0)
    }
    expect((await portal.visitor().get('/van-ban/theo/khong-co')).statusCode).toBe(404)
  })
})

describe('a program that follows the office', () => {
  it('hears of new documents of one type or one field', async () => {
    const { body, headers } = await portal.visitor().get('/van-ban/atom.xml?loai=plan')
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect([...body.matchAll(/<entry>/g)]).toHaveLength(1)
    expect(body).toContain('<title type="text">Kế hoạch 12/KH-VP ngày 01/03/2026</title>')
    expect(body).toContain('<title>Văn bản mới, Kế hoạch</title>')
    const byField = await portal.visitor().get('/van-ban/atom.xml?linh-vuc=noi-vu')
    expect([...byField.body.matchAll(/<entry>/g)]).toHaveLength(1)
  })

  it('reads the list and each document as JSON', async () => {
    const listed = await portal.visitor().get('/van-ban/danh-sach.json?nam=2024')
    expect(listed.json()).toMatchObject({
      total: 1,
      documents: [
        {
          number: '7/TB-VP',
          codeNumber: '7',
          codeNotation: 'TB-VP',
          typeName: 'Thông báo',
          effect: 'Hết hiệu lực toàn bộ',
        },
      ],
    })
    const one = await portal.visitor().get('/van-ban/7-tb-vp-2024/du-lieu.json')
    expect(one.json()).toMatchObject({ number: '7/TB-VP', expiresOn: '2024-12-31', relations: [] })
  })

  it('reads the number and the symbol apart, which together are the whole again', async () => {
    await makeDocument(portal, 'published', {
      number: '17/2011/QĐ-UBND',
      fields: { issuedOn: '2011-07-20', effectiveFrom: '2011-07-30' },
    })
    const listed = await portal.visitor().get('/van-ban/danh-sach.json?nam=2011')
    expect(listed.json()).toMatchObject({
      documents: [{ number: '17/2011/QĐ-UBND', codeNumber: '17', codeNotation: '2011/QĐ-UBND' }],
    })
  })

  it('finds every document in the map of the site', async () => {
    const { body } = await portal.visitor().get('/sitemap/van-ban.xml')
    for (const slug of ['65-qd-cvp-2026', '65-qd-cvp-2025', '12-kh-vp-2026', '7-tb-vp-2024'])
      expect(body).toContain(`/van-ban/${slug}</loc>`)
    expect((await portal.visitor().get(paths.siteMapXml.href())).body).toContain('/sitemap/van-ban.xml')
  })
})
