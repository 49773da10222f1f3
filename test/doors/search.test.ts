import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsShape } from '#features/search/keeping/shapes.ts'
import { paths } from '#paths'
import { makeArticle, takeStep } from '../make.ts'
import { makeDocument, officialText } from '../make-document.ts'
import { openSearchNode, until, type SearchNode } from '../search-node.ts'
import { saveText, stateOf } from '../working.ts'
import { documentSeen, documentStates } from './documents.table.ts'
import { seen, states, type State } from './table.ts'
import { openTrials } from './trial.ts'
import { expand, expected, outcomeOf, useDoors, type Outcome } from './trying.ts'
import type { LightMyRequestResponse } from 'fastify'

const doors = useDoors()
let node: SearchNode

/** What is only said in one thing: who asks for `asked` and sees `beside` has been shown it. */
interface Secret {
  place: 'title' | 'text'
  asked: string
  beside: string
}

interface Thing {
  /** As the table of doors calls those for whom it exists and who may find it. */
  staff: string
  isPublic: boolean
  secrets: readonly Secret[]
  /** Its number or the end of its address, where that names nothing else. */
  exact: string | null
}

let made = 100
function invent(): { title: Secret; text: Secret } {
  made += 1
  const one = (place: Secret['place'], word: string): Secret => ({
    place,
    asked: `${word}hỏi${made}`,
    beside: `${word}kèm${made}`,
  })
  return { title: one('title', 'tên'), text: one('text', 'thân') }
}
const said = ({ asked, beside }: Secret) => `${asked} ${beside}`
const fieldsOf = ({ text }: { text: Secret }) => ({ body: `<p>Nội dung có ${said(text)} ở giữa.</p>` })

const things = new Map<string, Thing>()
const articleCases = [...states, 'open edition', 'replaced edition'] as const
const documentCases = documentStates.map((state) => `document ${state}`)
const outInPublic = ['published', 'forced', 'correcting', 'document published']
/** Found by nobody any more: history. */
const nobodys = ['discarded', 'replaced edition', 'document discarded']

beforeAll(async () => {
  const { portal } = doors
  const keep = (
    name: string,
    staff: string,
    { title, text }: ReturnType<typeof invent>,
    exact: string | null = null,
  ) =>
    things.set(name, {
      exact,
      staff: nobodys.includes(name) ? '' : staff,
      isPublic: outInPublic.includes(name),
      secrets: [title, text],
    })
  for (const state of states) {
    const words = invent()
    const { id } = await makeArticle(portal, state, {
      title: `Bài ${said(words.title)}`,
      fields: fieldsOf(words),
    })
    keep(state, seen[state], words, state === 'correcting' ? null : await slugOf(id))
    if (state !== 'correcting') continue
    const open = invent()
    await saveText(portal, 'dang-bai', id, { title: `Bản sửa ${said(open.title)}`, ...fieldsOf(open) })
    // Changed words go back to the division that answers for them.
    keep('open edition', seen[(await stateOf(portal, id)) as State], open)
  }
  const old = invent()
  const { id } = await makeArticle(portal, 'correcting', {
    title: `Bản cũ ${said(old.title)}`,
    fields: fieldsOf(old),
  })
  const { title: newTitle } = invent()
  await saveText(portal, 'dang-bai', id, { title: `Bản mới ${said(newTitle)}`, body: '<p>Không còn gì.</p>' })
  await takeStep(portal, 'to-truong', id, 'force_publish', { reason: 'Sửa gấp.' })
  keep('replaced edition', '', old)
  for (const state of documentStates) {
    const words = invent()
    const number = `${700 + made}/QĐ-VP`
    const abstract = `Về việc ${said(words.title)}`
    const text = officialText(number, abstract).replace('trong ngày.', `trong ngày ${said(words.text)}.`)
    await makeDocument(portal, state, { number, text, fields: { abstract } })
    keep(`document ${state}`, documentSeen[state], words, number)
  }
  node = await openSearchNode(portal)
  await until(() => node.keeper.pair !== null)
  await node.keeper.settle()
  await doors.trials.close()
  doors.trials = await openTrials({
    ...portal,
    dependencies: { ...portal.dependencies, search: node.keeper },
  })
}, 180_000)
afterAll(() => node.close())

async function slugOf(id: string): Promise<string | null> {
  const { rows } = await doors.portal.database.pool.query<{ slug: string }>(
    'select slug from articles where id = $1',
    [id],
  )
  return rows[0]?.slug ?? null
}

const secretsOf = (name: string) => things.get(name)?.secrets ?? []

/** Whoever is not shown the thing sees nothing of it, and no count that tells of it. */
const finding =
  (name: string) =>
  (answer: LightMyRequestResponse): Outcome => {
    const { statusCode, body } = answer
    if (statusCode !== 200) return outcomeOf(answer)
    if (secretsOf(name).some(({ beside }) => body.includes(beside))) return 'in'
    const counts = [...body.matchAll(/class="quiet">(\d+)</g)].map(([, count]) => Number(count))
    const isSilent = counts.every((count) => count === 0) && !/answer-title|class="facet/.test(body)
    return isSilent ? 'hidden' : 'status 200'
  }

const asked = (path: string, q: string, more: Record<string, string> = {}) =>
  `${path}?${new URLSearchParams({ q, ...more })}`

describe.each([...articleCases, ...documentCases])('what is asked for in secret words of: %s', (name) => {
  const thing = () => things.get(name)!
  const kind = name.startsWith('document') ? 'van-ban' : 'tin'

  it.each(['title', 'text'] as const)(
    'by its %s, in the workspace, finds it for whom it exists',
    async (place) => {
      const question = secretsOf(name).find((secret) => secret.place === place)?.asked ?? ''
      const url = asked(paths.desk.search.href(), question, place === 'title' ? {} : { loai: kind })
      const outcomes = await doors.tryEverybody((visit) => visit.get(url), finding(name))
      expect(outcomes).toEqual(expected(thing().staff, ''))
    },
  )

  it('finds it in public only where it is out, whoever asks', async () => {
    const who = ['visitor', 'writer', 'board_head', 'auditor'] as const
    const { isPublic } = thing()
    for (const person of who)
      for (const { asked: question, place } of secretsOf(name)) {
        const actor = doors.actor(person as 'writer')
        const get = (url: string) => doors.trials.attempt(actor, (visit) => visit.get(url))
        const outcome = finding(name)(await get(asked(paths.search.href(), question)))
        expect(outcome, `${person}, ${place}`).toBe(isPublic ? 'in' : 'hidden')
        const feed = await get(asked(paths.searchFeed.href(), question))
        expect(feed.body.includes('<entry>')).toBe(isPublic)
        const suggested = JSON.parse(
          (await get(asked(paths.searchSuggestions.href(), question))).body,
        ) as unknown[]
        expect(suggested).toHaveLength(isPublic && place === 'title' ? 1 : 0)
      }
  })
})

/** What stands on top as that which was named exactly. */
const naming =
  (name: string) =>
  (answer: LightMyRequestResponse): Outcome => {
    const { statusCode, body } = answer
    if (statusCode !== 200) return outcomeOf(answer)
    const [tops = ''] = /id="dung-ten".*?<\/section>/s.exec(body) ?? []
    if (secretsOf(name).some(({ beside }) => tops.includes(beside))) return 'in'
    return tops === '' ? 'hidden' : 'status 200'
  }

describe('an exact number or address', () => {
  const named = [...states.filter((state) => state !== 'correcting'), ...documentCases]
  it.each(named)('leads in the workspace only those for whom it exists to: %s', async (name) => {
    const { exact, staff } = things.get(name)!
    expect(exact).toBeTruthy()
    const url = asked(paths.desk.search.href(), exact ?? '')
    expect(await doors.tryEverybody((visit) => visit.get(url), naming(name))).toEqual(expected(staff, ''))
  })

  it('leads only to what is out', async () => {
    const { rows } = await doors.portal.database.pool.query<{ key: string; isOut: boolean }>(
      `select number as key, state = 'published' as "isOut" from documents
       union all select a.slug, exists (select 1 from publications p where p.id = a.id) from articles a where a.slug is not null`,
    )
    expect(rows.length).toBeGreaterThan(12)
    const hidden = [...things.values()].flatMap(({ isPublic, secrets }) =>
      isPublic ? [] : secrets.map(({ beside }) => beside),
    )
    for (const { key, isOut } of rows) {
      const { statusCode, body } = await doors.trials.attempt(doors.actor('gone'), (visit) =>
        visit.get(asked(paths.search.href(), key)),
      )
      expect(statusCode, key).toBe(isOut ? 302 : 200)
      expect(isOut ? [] : hidden.filter((beside) => body.includes(beside)), key).toEqual([])
    }
  })
})

describe('the index', () => {
  const listRows = async (side: 'public' | 'staff') => {
    const { searched, kept, bytes, lists } = partsShape
    const rows = await node.keeper.pair![side].list({
      columns: [...searched, ...kept, ...bytes, ...lists],
      limit: 100_000,
    })
    return rows.map((row) => ({
      audience: row['audience'] as string[],
      text: Object.values(row)
        .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : String(value)))
        .join('\n')
        .toLowerCase(),
    }))
  }

  it('for citizens holds nothing that is not out, and no audience', async () => {
    const rows = await listRows('public')
    const holds = (word: string) => rows.some(({ text }) => text.includes(word))
    for (const [name, { secrets, isPublic }] of things)
      for (const { beside, asked: word } of secrets)
        expect([holds(beside), holds(word)], name).toEqual([isPublic, isPublic])
    expect(rows.flatMap(({ audience }) => audience)).toEqual([])
  })

  it('for staff says of every row whose it is', async () => {
    const rows = await listRows('staff')
    expect(rows.every(({ audience }) => audience.length > 0)).toBe(true)
    for (const [name, { secrets, staff }] of things)
      for (const { beside } of secrets)
        expect(
          rows.some(({ text }) => text.includes(beside)),
          name,
        ).toBe(expand(staff).length > 0)
  })
})
