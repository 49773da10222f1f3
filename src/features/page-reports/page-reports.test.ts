import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { readFormValues } from '#test/form-values.ts'
import { makeArticle, textOf } from '#test/make.ts'

const portal = usePortal()
const { desk } = paths
const form = paths.reportError.href()

const good = {
  path: '/gioi-thieu',
  kind: 'spelling',
  words: 'Chữ “sơ kết” viết thành “sơ kêt”.',
  email: '',
}

/** The fields as somebody sends them who opened the page, read, and typed for a while. */
async function fill(fields: Record<string, string> = {}) {
  const page = await portal.visitor().get(form)
  const moc = readFormValues(page.body).get('moc')?.[0] ?? ''
  portal.clock.advance({ seconds: 20 })
  return { ...good, moc, website: '', ...fields }
}

async function send(fields: Record<string, string> = {}) {
  // Another hour, in which nobody has sent anything yet.
  portal.clock.advance({ hours: 2 })
  const answer = await portal.visitor().post(form, await fill(fields))
  expect(answer.statusCode, textOf(answer.body)).toBe(303)
  const receipt = answer.headers.location ?? ''
  const reference = receipt.split('/').at(-1) ?? ''
  const { rows } = await portal.database.pool.query<{ id: string; doubts: string[] }>(
    'select id, doubts from page_reports where reference = $1',
    [reference],
  )
  return { receipt, reference, id: rows[0]?.id ?? '', doubts: rows[0]?.doubts }
}

const close = (id: string, outcome: string, answer = 'Đã sửa, xin cảm ơn.') =>
  portal.as('bien-tap-1').post(desk.pageReportStep('ket-qua').href({ id }), { outcome, answer })

describe('a reader who finds an error', () => {
  it('comes from the page, which is filled in, and only a page of the portal is', async () => {
    const at = async (page: string) =>
      readFormValues(
        (await portal.visitor().get(`${form}?${new URLSearchParams({ trang: page })}`)).body,
      ).get('path')?.[0]
    expect(await at('/tin/hoi-nghi?x=1')).toBe('/tin/hoi-nghi?x=1')
    expect(await at('/từ-khóa')).toBe('/t%E1%BB%AB-kh%C3%B3a')
    expect(await at(`http://nha-rong.test/lien-he`)).toBe('/lien-he')
    for (const page of ['//evil.example/a', 'https://evil.example/', 'javascript:alert(1)', '"><script>'])
      expect(await at(page), page).toBe('')
  })

  it('gets a number by which to see where it stands', async () => {
    const { receipt, reference } = await send()
    expect(reference).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    const page = await portal.visitor().get(receipt)
    expect(textOf(page.body)).toContain('Tổ biên tập đã nhận')
    expect(page.body).toContain('viết thành')
    expect(page.headers['cache-control']).toBe('private, no-store')
    const typed = reference.toLowerCase().replaceAll('-', ' ')
    const found = await portal
      .visitor()
      .get(`${paths.findPageReport.href()}?${new URLSearchParams({ ma: typed })}`)
    expect(found.headers.location).toBe(receipt)
  })

  it('finds nothing by another number, and reads what is wrong with one that is none', async () => {
    const other = paths.sentPageReport.href({ reference: '0000-0000-0000-0000' })
    expect((await portal.visitor().get(other)).statusCode).toBe(404)
    const none = await portal.visitor().get(`${paths.findPageReport.href()}?ma=abc`)
    expect(none.statusCode).toBe(422)
    expect(none.body).toContain('Mã tiếp nhận có 16 chữ và số')
  })

  it('is told what is missing, and keeps what was typed', async () => {
    const sent = await fill({ path: 'lien-he', kind: '', words: 'Chữ “x” sai.', email: 'khong-phai-thu' })
    const answer = await portal.visitor().post(form, sent)
    expect(answer.statusCode).toBe(422)
    for (const sentence of ['bắt đầu bằng dấu /', 'Chọn loại lỗi', 'phải có dạng ten@vidu.vn'])
      expect(answer.body).toContain(sentence)
    const back = readFormValues(answer.body)
    expect(back.get('words')).toEqual(['Chữ “x” sai.'])
    expect(back.get('moc')).toEqual([sent.moc])
  })

  it('cannot send a book', async () => {
    const long = await portal.visitor().post(form, await fill({ words: 'a'.repeat(2001) }))
    expect(long.statusCode).toBe(422)
    const flood = await portal.visitor().post(form, await fill({ words: 'a'.repeat(70_000) }))
    expect(flood.statusCode).toBe(413)
  })
})

describe('what looks like a machine', () => {
  it.each([
    ['fills in what nobody sees', { website: 'https://thuoc.example' }, 'trap'],
    ['was on no page of ours', { moc: 'lz1.khongphaichukycuatrang' }, 'stranger'],
    ['links to everywhere', { words: 'http://a.example http://b.example www.c.example' }, 'links'],
  ])('%s, is kept apart, and nobody gets a letter', async (_what, fields, doubt) => {
    await portal.settleJobs()
    const before = (await portal.outbox()).length
    const { id, doubts } = await send(fields)
    expect(doubts).toContain(doubt)
    await portal.settleJobs()
    expect(await portal.outbox()).toHaveLength(before)
    const list = (view: string) => portal.as('bien-tap-1').get(`${desk.pageReports.href()}?xem=${view}`)
    expect((await list('nghi-ngo')).body).toContain(desk.pageReport.href({ id }))
    expect((await list('dang-mo')).body).not.toContain(desk.pageReport.href({ id }))
    const page = await portal.as('bien-tap-1').get(desk.pageReport.href({ id }))
    expect(page.body).toContain('Báo lỗi này có thể do máy gửi')
  })

  it('sends at once', async () => {
    const fields = await fill()
    const page = await portal.visitor().get(form)
    const moc = readFormValues(page.body).get('moc')?.[0] ?? ''
    const { headers } = await portal.visitor().post(form, { ...fields, moc })
    const reference = headers.location?.split('/').at(-1)
    const { rows } = await portal.database.pool.query<{ doubts: string[] }>(
      'select doubts from page_reports where reference = $1',
      [reference],
    )
    expect(rows[0]?.doubts).toEqual(['haste'])
  })

  it('sends too often: the words come back, with an address that takes letters', async () => {
    portal.clock.advance({ hours: 2 })
    const fields = await fill({ words: 'Lần thứ mười một.' })
    for (let n = 0; n < 10; n++) expect((await portal.visitor().post(form, fields)).statusCode).toBe(303)
    const refused = await portal.visitor().post(form, fields)
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(readFormValues(refused.body).get('words')).toEqual(['Lần thứ mười một.'])
    expect(refused.body).toContain('mailto:')
  })
})

describe('the board', () => {
  it('is told by letter once in an hour, and by the count in its menu', async () => {
    const { id } = await send()
    await portal.visitor().post(form, await fill())
    await portal.settleJobs()
    const about = (await portal.outbox()).filter(({ text }) => text.includes(id))
    expect(about.map(({ to }) => to)).toContain(
      portal.services.profile.people.find(({ key }) => key === 'chuyen-vien-ksttthc')?.email,
    )
    expect(about[0]?.subject).toBe('[Báo lỗi] Lỗi chính tả, trình bày')
    const menu = (await portal.as('chuyen-vien-ksttthc').get(desk.home.href())).body
    expect(textOf(menu)).toMatch(/Báo lỗi \d+/)
    expect((await portal.as('chuyen-vien-van-xa').get(desk.home.href())).body).not.toContain(
      desk.pageReports.href(),
    )
  })

  it('gives it to somebody, who answers; the sender reads it and gets a letter', async () => {
    const { id, receipt, reference } = await send({ email: 'nguoi-doc@vidu.example' })
    const person = (await portal.actorOf('bien-tap-2')).id
    const given = await portal.as('to-truong').post(desk.pageReportStep('giao').href({ id }), { person })
    expect(given.statusCode).toBe(303)
    expect(textOf((await portal.visitor().get(receipt)).body)).toContain('Đã có người xem xét')
    expect((await close(id, 'mended', 'Đã sửa thành “sơ kết”.')).statusCode).toBe(303)
    expect((await portal.visitor().get(receipt)).body).toContain('Đã sửa thành “sơ kết”.')
    await portal.settleJobs()
    const letters = await portal.outbox()
    const answer = letters.find(({ to }) => to === 'nguoi-doc@vidu.example')
    expect(answer?.subject).toBe(`Trả lời báo lỗi ${reference}`)
    expect(answer?.text).toContain('Đã sửa thành “sơ kết”.')
    expect(letters.some(({ subject }) => subject.startsWith('[Giao xem xét báo lỗi]'))).toBe(true)
  })

  it('gives it to nobody who does not look into reports', async () => {
    const { id } = await send()
    const person = (await portal.actorOf('tai-chinh')).id
    const given = await portal.as('to-truong').post(desk.pageReportStep('giao').href({ id }), { person })
    expect(given.statusCode).toBe(409)
  })

  it('ends it once, always with words for the sender, and can open it again', async () => {
    const { id, receipt } = await send()
    expect((await close(id, 'no_error', ' ')).statusCode).toBe(422)
    expect((await close(id, 'no_error', 'Tên này viết đúng.')).statusCode).toBe(303)
    expect((await close(id, 'mended')).statusCode).toBe(409)
    expect((await portal.as('to-pho').post(desk.pageReportStep('mo-lai').href({ id }))).statusCode).toBe(303)
    const page = textOf((await portal.visitor().get(receipt)).body)
    expect(page).toContain('Tổ biên tập đã nhận')
    expect(page).not.toContain('Tên này viết đúng.')
  })

  it('writes no letter to who is said to have sent spam', async () => {
    const { id } = await send({ email: 'bi-gia-danh@vidu.example' })
    await close(id, 'spam', 'Quảng cáo.')
    await portal.settleJobs()
    expect((await portal.outbox()).some(({ to }) => to === 'bi-gia-danh@vidu.example')).toBe(false)
  })

  it('goes from the report to the article, by its former address too', async () => {
    const { id: articleId, title } = await makeArticle(portal, 'published')
    const { rows } = await portal.database.pool.query<{ slug: string }>(
      'select slug from articles where id = $1',
      [articleId],
    )
    const { id } = await send({ path: `${paths.article.href({ slug: rows[0]?.slug ?? '' })}?x=1` })
    const link = async () => (await portal.as('bien-tap-1').get(desk.pageReport.href({ id }))).body
    expect(await link()).toContain(`<a href="${desk.article.href({ id: articleId })}">${title}</a>`)
    await portal.as('dang-bai').post(desk.articleAddress.href({ id: articleId }), { slug: 'dia-chi-khac' })
    expect(await link()).toContain(desk.article.href({ id: articleId }))
  })

  it('reads pages of the list one after the other', async () => {
    for (let n = 0; n < 32; n++) await send({ words: `Lỗi số ${n}.` })
    const seen = new Set<string>()
    let count = 0
    for (let next: string | undefined = desk.pageReports.href(); next;) {
      const { body }: { body: string } = await portal.as('bien-tap-1').get(next)
      for (const [, id] of body.matchAll(/bao-loi\/([0-9a-f-]{36})"/g)) seen.add(id ?? '')
      count += 1
      next = /href="([^"]*truoc=[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(count).toBeGreaterThan(1)
    expect(seen.size).toBeGreaterThan(32)
  }, 60_000)
})

describe("the sender's address", () => {
  const emailOf = async (id: string) => {
    const { rows } = await portal.database.pool.query<{ email: string | null }>(
      'select email from page_reports where id = $1',
      [id],
    )
    return rows[0]?.email
  }

  it('is erased thirty days after the end, and never stood in the log', async () => {
    const { id } = await send({ email: 'se-xoa@vidu.example' })
    await close(id, 'answered')
    portal.clock.advance({ days: 29 })
    await portal.settleJobs()
    expect(await emailOf(id)).toBe('se-xoa@vidu.example')
    portal.clock.advance({ days: 2 })
    await portal.settleJobs()
    expect(await emailOf(id)).toBe(null)
    const { rows } = await portal.database.pool.query(
      "select 1 from audit_events where facts::text like '%se-xoa%'",
    )
    expect(rows).toEqual([])
  })

  it('stays while the report was opened again', async () => {
    const { id } = await send({ email: 'cho-tra-loi@vidu.example' })
    await close(id, 'answered')
    portal.clock.advance({ days: 10 })
    await portal.as('bien-tap-1').post(desk.pageReportStep('mo-lai').href({ id }))
    portal.clock.advance({ days: 40 })
    await portal.settleJobs()
    expect(await emailOf(id)).toBe('cho-tra-loi@vidu.example')
  })
})
