import { beforeAll, expect, it } from 'vitest'
import { selectRecords } from '#features/articles/records.ts'
import { maySee, seenBy } from '#features/articles/scope.ts'
import { usePortal } from '../app.ts'
import { makeArticle } from '../make.ts'
import { people, states } from './table.ts'

const portal = usePortal()

beforeAll(async () => {
  for (const state of states) await makeArticle(portal, state)
  await makeArticle(portal, 'submitted', {
    writer: 'hai-chuc-danh',
    division: 'VX',
    signer: 'truong-phong-van-xa',
  })
  await makeArticle(portal, 'signed', {
    writer: 'cong-tac-vien',
    division: 'NN',
    signer: 'pho-phong-nong-nghiep',
  })
}, 180_000)

it.each(Object.values(people))('%s finds in a list exactly what they may open', async (person) => {
  const actor = await portal.actorOf(person)
  const all = await selectRecords(portal.db)
  const listed = await selectRecords(portal.db).where(seenBy(actor))
  const editionsOf = (records: typeof all) => records.map(({ editionId }) => editionId).toSorted()
  expect(all.length).toBeGreaterThan(states.length)
  expect(editionsOf(listed)).toEqual(editionsOf(all.filter((record) => maySee(actor, record))))
})
