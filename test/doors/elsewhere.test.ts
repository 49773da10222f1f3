import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { stepNames } from '#features/articles/index.ts'
import { loadDemonstrationAccounts } from '#features/accounts/index.ts'
import { tell } from '#features/notices/index.ts'
import { paths } from '#paths'
import { writeLetter } from '../letters.ts'
import { makeArticle } from '../make.ts'
import { schedulesOf } from '../schedules.ts'
import { makePetition } from '../make-petition.ts'
import { dropLetters } from '../submissions.ts'
import { passwordOf } from '../sign-in.ts'
import type { Visit } from '../visit.ts'
import { documentRoutes } from './documents.table.ts'
import { others } from './elsewhere.table.ts'
import { taskRoutes } from './tasks.table.ts'
import { expand, expected, outcomeOf, useDoors, type Outcome } from './trying.ts'
import type { LightMyRequestResponse } from 'fastify'

const doors = useDoors({ search: true })
const examples = new Map<string, string>()
/** Addresses with more than one part of their own. */
const addresses = new Map<string, string>()
let picture = Buffer.alloc(0)
let rowId = ''
let fileId = ''

const idOf = async (query: string, ...values: string[]) => {
  const { rows } = await doors.portal.database.pool.query<{ id: string }>(query, values)
  if (!rows[0]) throw new Error(`Nothing found by ${query}`)
  return rows[0].id
}

beforeAll(async () => {
  const { portal } = doors
  const { services, dataFolder } = portal
  await loadDemonstrationAccounts(services, services.profile, dataFolder)
  picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const person = await idOf("select id from people where key = 'chuyen-vien-noi-chinh'")
  const proposal = {
    role: 'board_member',
    title: 'Thành viên Tổ biên tập',
    fromOn: '2026-03-02',
    decision: 'Quyết định số 9',
  }
  const proposed = await portal.as('quan-tri-2').post(paths.desk.newPost.href({ id: person }), proposal)
  expect(proposed.statusCode, proposed.body).toBe(303)
  const browser = portal.browser()
  await browser.signIn('chuyen-vien-tong-hop')
  const { email } = await passwordOf(services, dataFolder, 'chuyen-vien-tong-hop')
  await portal.visitor().post(paths.forgotPassword.href(), { email })
  await portal.settleJobs()
  const [letter] = await portal.outbox()

  examples.set('/ban-lam-viec/to-chuc/nhan-su/:id', person)
  examples.set(
    '/ban-lam-viec/to-chuc/chuc-vu/:id',
    await idOf("select id from posts where state = 'proposed'"),
  )
  examples.set('/ban-lam-viec/to-chuc/uy-quyen/:id', await idOf('select id from delegations'))
  examples.set('/sitemap/:part', 'trang.xml')
  examples.set('/ban-lam-viec/tai-khoan/phien/:id', await idOf('select id from sessions'))
  examples.set(
    '/ban-lam-viec/chuyen-muc/:id',
    await idOf('select id from sections where parent_id is not null order by position desc'),
  )
  examples.set('/ban-lam-viec/thu-di/:id', letter?.id ?? '')
  const report = { path: '/', kind: 'spelling', words: 'Thiếu một dấu phẩy.' }
  const receipt = (await portal.visitor().post(paths.reportError.href(), report)).headers.location ?? ''
  examples.set(paths.sentPageReport.pattern, receipt.split('/').at(-1) ?? '')
  const promotion = { words: 'lịch tiếp dân', address: '/lien-he', title: 'Lịch tiếp công dân', note: '' }
  await portal.as('bien-tap-1').post(paths.desk.searchPromotions.href(), promotion)
  examples.set(paths.desk.endSearchPromotion.pattern, await idOf('select id from search_promotions'))
  examples.set(paths.designSystemPart.pattern, 'nut-va-buoc')
  examples.set(paths.desk.calendarDay.pattern, '2026-09-02')
  const request = { title: 'Số liệu quý I', details: '', divisions: 'TH', dueAt: '2026-03-20T17:00' }
  await portal.as('to-truong').post(paths.desk.askDuty.href(), request)
  examples.set(paths.desk.obligation.pattern, await idOf('select id from obligations'))
  examples.set(paths.desk.dutyRule.pattern, await idOf('select id from duty_rules'))
  examples.set(paths.desk.dutyMatrixTable.pattern, 'csv')
  const news = {
    personId: (await portal.actorOf('chuyen-vien-tong-hop')).id,
    kind: 'guidance' as const,
    title: 'Mẫu tin mới',
    text: '',
    href: '/',
    subject: { type: 'broadcast', id: '1' },
  }
  const sender = await portal.contextOf('to-truong')
  await portal.db.transaction((tx) => tell(tx, sender, [news]))
  examples.set(paths.desk.notice.pattern, await idOf('select id from notices'))
  const contributor = { kind: 'person', name: 'Y Mai', email: 'y-mai@vidu.example', field: 'Văn hóa' }
  await portal
    .visitor()
    .post(paths.registerContributor.href(), { ...contributor, terms: 'on', prohibited: 'on' })
  await portal.settleJobs()
  const asked = (await portal.outbox()).find(({ to }) => to === contributor.email)
  await portal
    .visitor()
    .post(
      paths.confirmContributor.href({ token: /xac-nhan\/([\w-]{43})/.exec(asked?.text ?? '')?.[1] ?? '' }),
    )
  const contributorId = await idOf("select id from contributors where state = 'waiting'")
  examples.set(paths.desk.contributor.pattern, contributorId)
  const feed = await portal.as('chuyen-vien-tong-hop').post(paths.desk.dueFeedStep('tao').href())
  examples.set(paths.dueFeed.pattern, /[\w-]{43}\.ics/.exec(feed.body)?.[0] ?? '')
  // Proposed by the head of the board.
  examples.set(paths.desk.scheduleEntry.pattern, await schedulesOf(portal).add({}, 'to-truong'))
  for (const week of [paths.scheduleWeek, paths.desk.publishSchedule])
    examples.set(week.pattern, '2026-03-09')
  // Given to the writer's division, with an answer that waits for a signature.
  const petition = await makePetition(portal, 'drafted')
  examples.set(paths.desk.petition.pattern, petition.id)
  for (const own of [paths.petitionReceipt, paths.ownPetition, paths.supplementPetition])
    addresses.set(own.pattern, own.href(petition))
  const { code } = await makePetition(portal, 'published')
  examples.set(paths.petitionResult.pattern, code)
  const note = { kind: 'note', title: 'Hướng dẫn tháng 3', text: 'Viết tin trong ngày.', links: '' }
  await portal.as('to-truong').post(paths.desk.newGuidance.href(), { ...note, to: 'some', divisions: 'TH' })
  const noteId = await idOf('select id from guidance_notes')
  examples.set(paths.desk.guidanceNote.pattern, noteId)
  await portal.as('to-truong').post(paths.desk.guidanceStep('gui').href({ id: noteId }))
  examples.set('/ban-lam-viec/bao-loi/:id', await idOf('select id from page_reports'))
  const hidden = await idOf('select id from sections where parent_id is not null order by position')
  await portal.as('to-truong').post(paths.desk.sectionStep('an').href({ id: hidden }))
  examples.set(paths.desk.sectionStep('hien').pattern, hidden)
  await makeArticle(portal, 'published', { fields: { tags: 'Giao thông' } })
  examples.set('/tu-khoa/:slug', 'giao-thong')
  examples.set('/luu-tru/:month', await idOf('select month as id from publication_months'))
  examples.set('/gioi-thieu/lanh-dao/:slug', services.profile.leaders[0]?.key ?? '')
  examples.set(paths.documentIndex.pattern, 'loai')
  const collection =
    'Số ký hiệu,Ngày ban hành,Cơ quan\n13/2026/NĐ-CP,05/01/2026,Chính phủ\nkhông số,05/01/2026,Chính phủ'
  const file = { field: 'file', name: 'van-ban.csv', bytes: Buffer.from(collection) }
  await portal.as('to-truong').postMultipart(paths.desk.registerImports.href(), {}, [file])
  examples.set(paths.desk.registerImport.pattern, await idOf('select id from register_imports'))
  rowId = await idOf("select id from register_rows where state = 'quarantined'")
  const dropped = writeLetter({ attachments: [{ name: 'ghi-chu.txt', bytes: Buffer.from('Ghi chú') }] })
  await dropLetters(portal, [dropped], 'bien-tap-1')
  const submission = await idOf('select id from submissions')
  const attached = await idOf("select id from received_files where meant_for like 'submission:%'")
  examples.set(paths.desk.submission.pattern, submission)
  fileId = attached
  examples.set('/chuyen-muc/:slug', services.profile.sections[0]?.slug ?? '')
}, 180_000)

/** The address of an example of what the route is about. */
function addressOf(pattern: string): string {
  if (pattern.endsWith('*')) return doors.portal.dependencies.assets.href('assets/site.css')
  const whole = addresses.get(pattern)
  if (whole !== undefined) return whole
  const exact = examples.get(pattern)
  if (exact !== undefined) return pattern.replace(/:\w+/, encodeURIComponent(exact))
  for (const [prefix, id] of examples)
    if (pattern === prefix || pattern.startsWith(`${prefix}/`))
      return pattern
        .replace(/:\w+/, encodeURIComponent(id))
        .replace(':row', rowId)
        .replace(':file', fileId)
        .replace(':name', 'ghi-chu.txt')
  return pattern
}

/** A form that comes back with what is missing, or with a rule of its own, has let the person in. */
const pastTheDoor = (answer: LightMyRequestResponse): Outcome =>
  answer.statusCode === 422 || answer.statusCode === 409 ? 'in' : outcomeOf(answer)

describe('doors that are about no article', () => {
  it.each(Object.entries(others))('%s is open to: %s', async (route, who) => {
    const [method, pattern = ''] = route.split(' ')
    const url = addressOf(pattern)
    const act = (visit: Visit) => {
      if (method === 'GET') return visit.get(url)
      if (url === paths.desk.media.href())
        return visit.postMultipart(url, {}, [{ field: 'picture', name: 'a.png', bytes: picture }])
      if (url === paths.desk.handIn.href()) return visit.postMultipart(url)
      return visit.post(url, { direction: 'down' })
    }
    if (who === 'everyone') {
      const outcomes = Object.values(
        await doors.tryEverybody(act, ({ statusCode }) =>
          statusCode === 403 || statusCode === 404 ? 'refused' : 'in',
        ),
      )
      expect(new Set(outcomes)).toEqual(new Set(['in']))
    } else {
      const outcomes = await doors.tryEverybody(act, pastTheDoor)
      const closed = Object.fromEntries(
        Object.entries(outcomes).map(([person, outcome]) => [
          person,
          outcome === 'hidden' ? 'refused' : outcome,
        ]),
      )
      expect(closed).toEqual(expected(who, expand('staff').join(' ')))
    }
  })
})

const { desk } = paths
const articleRoutes = [
  ...[
    desk.article,
    desk.previewArticle,
    desk.articleHistory,
    desk.articleRevision,
    desk.compareRevisions,
  ].map(({ pattern }) => `GET ${pattern}`),
  ...[desk.editArticle, paths.article, paths.printArticle, paths.articleMetadata, paths.media].map(
    ({ pattern }) => `GET ${pattern}`,
  ),
  ...[desk.editArticle, desk.workingCopy, desk.importWord, desk.articleAddress].map(
    ({ pattern }) => `POST ${pattern}`,
  ),
  ...stepNames.map((step) => `POST ${desk.articleStep(step).pattern}`),
]

describe('the list of doors', () => {
  it('has every route of the portal, and no other', () => {
    const real = doors.portal.routes.map(({ method, url }) => `${method} ${url}`)
    const known = [...articleRoutes, ...documentRoutes, ...taskRoutes, ...Object.keys(others)]
    expect(
      real.filter((route) => !known.includes(route) && !route.startsWith('HEAD ')),
      'routes in no line',
    ).toEqual([])
    expect(
      known.filter((route) => !real.includes(route)),
      'lines that are no routes',
    ).toEqual([])
  })
})
