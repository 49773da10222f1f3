import { beforeAll, describe, expect, it } from 'vitest'
import { nobody } from '#platform/actor.ts'
import { paths } from '#paths'
import { completeDocument, makeDocument } from '../make-document.ts'
import type { Fields, Visit } from '../visit.ts'
import {
  documentAttached,
  documentEdited,
  documentExcepted,
  documentRead,
  documentRelated,
  documentSeen,
  documentShelves,
  documentStates,
  documentSteps,
  type DocumentStanding,
} from './documents.table.ts'
import { expected, outcomeOf, useDoors, type Act } from './trying.ts'

const doors = useDoors()
const { desk } = paths

interface Standing {
  id: string
  slug: string
  fileId: string
  abstract: string
}

const documents = new Map<DocumentStanding, Standing>()
const at = (state: DocumentStanding) => documents.get(state)!

beforeAll(async () => {
  for (const state of documentStates) {
    const made = await makeDocument(doors.portal, state)
    const { rows } = await doors.portal.database.pool.query<{ slug: string | null; fileId: string }>(
      'select slug, file_id as "fileId" from documents d join document_files f on f.document_id = d.id where d.id = $1',
      [made.id],
    )
    documents.set(state, { ...made, slug: rows[0]?.slug ?? 'chua-co', fileId: rows[0]?.fileId ?? '' })
  }
}, 180_000)

const asIs = (act: Act, sees: string, may: string) => async () =>
  expect(await doors.tryEverybody(act)).toEqual(expected(may, sees))

describe.each(documentStates)('a document that is %s', (state) => {
  const id = () => at(state).id
  const version = { version: '2' }
  const typed = (): Fields => ({ ...completeDocument('9/QĐ-VP', 'Trích yếu khác'), ...version })
  const reasoned: Fields = { ...version, reason: 'Vì lợi ích của người đọc.' }
  const tie: Fields = { type: 'amends', target: '17/2011/QĐ-UBND' }
  const seen = documentSeen[state]
  const lines: [door: string, may: string, act: Act][] = [
    [`GET ${desk.document.pattern}`, seen, (visit) => visit.get(desk.document.href({ id: id() }))],
    [
      `POST ${desk.document.pattern}`,
      documentEdited[state] ?? '',
      (visit) => visit.post(desk.document.href({ id: id() }), typed()),
    ],
    [
      `POST ${desk.documentRelations.pattern}`,
      documentRelated[state] ?? '',
      (visit) => visit.post(desk.documentRelations.href({ id: id() }), tie),
    ],
    [
      `POST ${desk.documentFiles.pattern}`,
      documentAttached[state] ?? '',
      (visit) =>
        visit.postMultipart(desk.documentFiles.href({ id: id() }), { role: 'rendition' }, [
          { field: 'files', name: 'ban-mo.odt', bytes: Buffer.from('PK') },
        ]),
    ],
    [
      `POST ${desk.openFormatException.pattern}`,
      documentExcepted[state] ?? '',
      (visit) => visit.post(desk.openFormatException.href({ id: id() }), { reason: 'Chỉ có bản giấy.' }),
    ],
    [
      `POST ${desk.openFormatRequest.pattern}`,
      documentExcepted[state] ?? '',
      (visit) => visit.post(desk.openFormatRequest.href({ id: id() })),
    ],
    ...Object.entries(documentSteps).map(([step, who]): (typeof lines)[number] => [
      `POST ${desk.documentStep(step).pattern}`,
      who[state] ?? '',
      (visit) => visit.post(desk.documentStep(step).href({ id: id() }), reasoned),
    ]),
  ]

  it.each(lines)('%s is open to whom the table names; the others read why not', async (_door, may, act) => {
    await asIs(act, seen, may)()
  })

  it('shows the file to whoever sees the document, and to who handed it in', async () => {
    const href = desk.openFile.href({ id: at(state).fileId, name: 'van-ban.txt' })
    const may = state === 'discarded' ? 'writer' : seen
    expect(await doors.tryEverybody((visit: Visit) => visit.get(href))).toEqual(expected(may, ''))
  })

  it('answers at its public addresses only where a citizen may read it', async () => {
    const { slug, fileId } = at(state)
    const addresses = [
      paths.document.href({ slug }),
      paths.printDocument.href({ slug }),
      paths.documentJson.href({ slug }),
      paths.documentText.href({ slug, format: 'txt' }),
      paths.documentFile.href({ slug, id: fileId, name: 'van-ban.txt' }),
    ]
    for (const address of addresses) {
      const answer = await doors.trials.attempt(nobody, (visit) => visit.get(address))
      expect(answer.statusCode, address).toBe(documentRead[state] ?? 404)
    }
  })

  it('stands in public lists only where a citizen may read it', async () => {
    for (const list of [paths.documents, paths.documentsJson, paths.documentsFeed]) {
      const { body, statusCode } = await doors.trials.attempt(nobody, (visit) => visit.get(list.href()))
      expect(statusCode).toBe(200)
      expect(body.includes(at(state).abstract), list.pattern).toBe(documentRead[state] === 200)
    }
  })

  it('stands in the shelves of the workspace only for whom it exists', async () => {
    for (const [shelf, standing] of Object.entries(documentShelves)) {
      const shown = await doors.tryEverybody(
        (visit) => visit.get(`${desk.documents.href()}?xem=${shelf}`),
        (answer) =>
          outcomeOf(answer) === 'in' && !answer.body.includes(at(state).abstract)
            ? 'hidden'
            : outcomeOf(answer),
      )
      expect(shown).toEqual(expected(standing === state ? seen : '', ''))
    }
  })
})

it('leaves a file on its way to who sends it alone', async () => {
  const { portal } = doors
  const begun = await portal
    .as('chuyen-vien-tong-hop')
    .post(desk.incomingFiles.href(), { name: 'a.pdf', size: '900' })
  const { id } = begun.json<{ id: string }>()
  const href = desk.incomingFile.href({ id })
  expect(await doors.tryEverybody((visit) => visit.get(href))).toEqual(expected('writer', ''))
  const send: Act = (visit) => visit.patch(href, 0, Buffer.from('%PDF-'))
  // A script is told so, where a page would lead to the sign-in.
  const sent = await doors.tryEverybody(send, (answer) =>
    answer.statusCode === 401 ? 'sign-in' : outcomeOf(answer),
  )
  expect(sent).toEqual(expected('writer', ''))
  const discard: Act = (visit) => visit.post(desk.discardFile.href({ id }))
  expect(await doors.tryEverybody(discard)).toEqual(expected('writer', ''))
})

it('lets those who may tie a document to others confirm and dismiss a tie', async () => {
  const { id } = at('published')
  await doors.portal
    .as('chuyen-vien-tong-hop')
    .post(desk.documentRelations.href({ id }), { type: 'amends', target: '17/2011/QĐ-UBND' })
  const { rows } = await doors.portal.database.pool.query<{ id: string }>('select id from document_relations')
  const href = desk.documentRelation.href({ id, relation: rows[0]?.id ?? '' })
  for (const decision of ['confirmed', 'dismissed'])
    expect(await doors.tryEverybody((visit) => visit.post(href, { decision }))).toEqual(
      expected(documentRelated.published ?? '', documentSeen.published),
    )
})
