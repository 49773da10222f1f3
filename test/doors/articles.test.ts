import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { prohibitedActCodes, stepNames, type Step } from '#features/articles/index.ts'
import { nobody } from '#platform/actor.ts'
import { auditEvents } from '#platform/audit/index.ts'
import { paths } from '#paths'
import { completeFields, makeArticle } from '../make.ts'
import type { Fields, Visit } from '../visit.ts'
import { edited, fourEyes, read, readdressed, seen, states, steps, type State } from './table.ts'
import { expand, expected, outcomeOf, useDoors, type Act } from './trying.ts'

const doors = useDoors()

interface Standing {
  id: string
  title: string
  slug: string
  editionId: string
  picture: string
}

const articles = new Map<State | 'other', Standing>()
const at = (state: State | 'other') => articles.get(state)!
const nowhere = '00000000-0000-4000-8000-000000000000'
const writer = 'chuyen-vien-tong-hop'

beforeAll(async () => {
  const { portal } = doors
  for (const state of [...states, 'other'] as const) {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    const upload = await portal
      .as(writer)
      .postMultipart(paths.desk.media.href(), {}, [{ field: 'picture', name: 'anh.png', bytes }])
    const { href } = upload.json<{ href: string }>()
    const body = `<p>Sáng nay, Văn phòng họp.</p><p><img src="${href}" alt="Hội trường"></p>`
    const made = await makeArticle(portal, state === 'other' ? 'published' : state, { fields: { body } })
    const { rows } = await portal.database.pool.query<{ slug: string; editionId: string }>(
      'select slug, e.id as "editionId" from articles a join editions e on e.article_id = a.id and e.number = 1 where a.id = $1',
      [made.id],
    )
    articles.set(state, {
      ...made,
      slug: rows[0]?.slug ?? '',
      editionId: rows[0]?.editionId ?? '',
      picture: href,
    })
  }
}, 180_000)

const reasoned: Fields = { reason: 'Vì lợi ích của người đọc.' }

function fieldsOf(step: Step): Fields {
  if (step === 'check') return { checklist: prohibitedActCodes }
  if (step === 'schedule') return { publishAt: '2026-03-20T08:00' }
  if (step === 'redirect') return { ...reasoned, redirectTo: paths.article.href({ slug: at('other').slug }) }
  return reasoned
}

/** What must not have changed when a refused request has gone. */
async function countTraces() {
  const [counted] = await doors.portal.db.select({ events: sql<number>`count(*)` }).from(auditEvents)
  return counted?.events
}

const { desk } = paths

describe.each(states)('an article that is %s', (state) => {
  const id = () => at(state).id
  const typed = (): Fields => ({
    ...completeFields('Tiêu đề khác'),
    baseRevision: state === 'correcting' ? '1' : '2',
    why: 'Sửa theo góp ý.',
  })
  const lines: [door: string, may: string, act: Act][] = [
    [`GET ${desk.article.pattern}`, seen[state], (visit) => visit.get(desk.article.href({ id: id() }))],
    [
      `GET ${desk.previewArticle.pattern}`,
      seen[state],
      (visit) => visit.get(desk.previewArticle.href({ id: id() })),
    ],
    [
      `GET ${desk.articleHistory.pattern}`,
      seen[state],
      (visit) => visit.get(desk.articleHistory.href({ id: id() })),
    ],
    [
      `GET ${desk.articleRevision.pattern}`,
      seen[state],
      (visit) =>
        visit.get(desk.articleRevision.href({ id: id(), edition: at(state).editionId, revision: 1 })),
    ],
    [
      `GET ${desk.compareRevisions.pattern}`,
      seen[state],
      (visit) => visit.get(`${desk.compareRevisions.href({ id: id() })}?tu=1.1&den=1.2`),
    ],
    [
      `GET ${desk.editArticle.pattern}`,
      edited[state] ?? '',
      (visit) => visit.get(desk.editArticle.href({ id: id() })),
    ],
    [
      `POST ${desk.editArticle.pattern}`,
      edited[state] ?? '',
      (visit) => visit.post(desk.editArticle.href({ id: id() }), typed()),
    ],
    [
      `POST ${desk.workingCopy.pattern}`,
      edited[state] ?? '',
      (visit) => visit.post(desk.workingCopy.href({ id: id() }), typed()),
    ],
    [
      `POST ${desk.articleAddress.pattern}`,
      readdressed[state] ?? '',
      (visit) => visit.post(desk.articleAddress.href({ id: id() }), { slug: 'dia-chi-moi' }),
    ],
    ...stepNames.map((step): (typeof lines)[number] => [
      `POST ${desk.articleStep(step).pattern}`,
      steps[step]?.[state] ?? '',
      (visit) => visit.post(desk.articleStep(step).href({ id: id() }), fieldsOf(step)),
    ]),
  ]

  it.each(lines)('%s is open to whom the table names; the others read why not', async (_door, may, act) => {
    const before = await countTraces()
    expect(await doors.tryEverybody(act)).toEqual(expected(may, seen[state]))
    expect(await countTraces()).toBe(before)
  })

  it('takes a Word file from whoever may change the text', async () => {
    // Without a file the form comes back and asks for one: the door itself was open.
    const act = (visit: Visit) => visit.postMultipart(desk.importWord.href({ id: id() }), typed())
    const outcomes = await doors.tryEverybody(act, (answer) =>
      answer.statusCode === 422 ? 'in' : outcomeOf(answer),
    )
    expect(outcomes).toEqual(expected(edited[state] ?? '', seen[state]))
  })

  it('shows its picture to whoever may read a text with it', async () => {
    const outcomes = await doors.tryEverybody((visit) => visit.get(at(state).picture))
    const isPublic = read[state] === 200
    expect(outcomes).toEqual(
      isPublic ? expected(everyone, '', 'in', 'in') : expected(seen[state], '', 'hidden', 'hidden'),
    )
  })

  it('answers at its public address', async () => {
    const { slug } = at(state)
    for (const side of [paths.printArticle, paths.articleMetadata])
      expect((await doors.portal.visitor().get(side.href({ slug }))).statusCode).toBe(read[state] ?? 404)
    const url = paths.article.href({ slug })
    const { statusCode } = await doors.trials.attempt(nobody, (visit) => visit.get(url))
    expect(statusCode).toBe(read[state] ?? 404)
  })

  it('stands in public lists only where a citizen may read it', async () => {
    const section = doors.portal.services.profile.sections[0]?.slug ?? ''
    const lists = [
      ...[paths.home, paths.feed, paths.feedRss].map((list) => list.href()),
      ...[paths.section, paths.sectionFeed, paths.sectionFeedRss].map((list) => list.href({ slug: section })),
    ]
    for (const url of lists) {
      const { body, statusCode } = await doors.trials.attempt(nobody, (visit) => visit.get(url))
      expect(statusCode).toBe(200)
      if (body.includes(at(state).title)) expect(read[state], `${at(state).title} in ${url}`).toBe(200)
    }
  })

  it('stands in the lists of the workspace only for whom it exists', async () => {
    const lists = [
      desk.home.href(),
      desk.articles.href(),
      `${desk.articles.href()}?tim=${encodeURIComponent(at(state).title)}`,
    ]
    for (const url of lists) {
      const outcomes = await doors.tryEverybody(
        (visit) => visit.get(url),
        ({ body }) => (body.replaceAll(/value="[^"]*"/g, '').includes(at(state).title) ? 'in' : 'hidden'),
      )
      const shown = Object.entries(outcomes).flatMap(([person, outcome]) =>
        outcome === 'in' ? [person] : [],
      )
      expect(expand(seen[state])).toEqual(expect.arrayContaining(shown))
    }
  })
})

const everyone = 'staff'

it('answers about what is hidden exactly as about what never was', async () => {
  const { id } = at('draft')
  const pages = [
    desk.article,
    desk.editArticle,
    desk.previewArticle,
    desk.articleHistory,
    desk.compareRevisions,
  ]
  for (const page of pages) {
    const hidden = await doors.trials.attempt(doors.actor('finance'), (visit) => visit.get(page.href({ id })))
    const missing = await doors.trials.attempt(doors.actor('finance'), (visit) =>
      visit.get(page.href({ id: nowhere })),
    )
    expect(hidden.body.replaceAll(id, nowhere)).toBe(missing.body)
    expect(hidden.statusCode).toBe(404)
  }
})

const signers: Record<string, string> = { VX: 'truong-phong-van-xa', KT: 'truong-phong-kinh-te' }

it.each(fourEyes)(
  'four eyes: what %s (%s) wrote, %s: who may %s',
  async (author, division, state, step, may) => {
    const signer = signers[division] ?? 'pho-phong-tong-hop'
    const { id } = await makeArticle(doors.portal, state, { writer: author, division, signer })
    const act = (visit: Visit) =>
      visit.post(desk.articleStep(step as Step).href({ id }), fieldsOf(step as Step))
    const outcomes = await doors.tryEverybody(act)
    const entered = Object.entries(outcomes).flatMap(([person, outcome]) =>
      outcome === 'in' ? [person] : [],
    )
    expect(entered.toSorted()).toEqual(expand(may).toSorted())
  },
)
