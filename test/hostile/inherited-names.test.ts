import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '../app.ts'
import { people } from '../doors/table.ts'
import { completeFields, makeArticle } from '../make.ts'
import { inheritedNames, queryNames } from './requests.ts'

const portal = usePortal({ search: true })
let id = ''
beforeAll(async () => {
  ;({ id } = await makeArticle(portal, 'draft'))
})

/** Every page, at the address of the article where it is about one. */
const pages = () =>
  portal.routes.flatMap(({ method, url }) => (method === 'GET' ? [url.replace(':id', id)] : []))

describe.each(inheritedNames)('the word “%s”', (word) => {
  const query = queryNames.map((name) => `${encodeURIComponent(name)}=${word}`).join('&')

  it.each(['visitor', 'writer', 'editor', 'board_head', 'auditor', 'administrator'] as const)(
    'is a word like any other in each address and query of a %s',
    async (who) => {
      const person = who === 'visitor' ? portal.visitor() : portal.as(people[who])
      for (const page of pages()) {
        const url = `${page.replaceAll(/:\w+|\*/g, word)}?${query}`
        // Throws at a status of 500 or more.
        expect((await person.get(url)).statusCode, url).toBeLessThan(500)
      }
    },
    60_000,
  )

  it('is a field like any other of each form', async () => {
    const odd = { [word]: 'x', [`metadata.${word}`]: 'x', [`author.0.${word}`]: 'x', kind: word, next: word }
    const writer = portal.as(people.writer)
    const answers = [
      await portal.visitor().post(paths.reportError.href(), odd),
      await writer.post(paths.desk.workingCopy.href({ id }), { ...completeFields(''), ...odd }),
      await writer.post(paths.desk.editArticle.href({ id }), { ...completeFields(''), ...odd }),
      await writer.get(paths.desk.editArticle.href({ id })),
    ]
    for (const { statusCode } of answers) expect(statusCode).toBeLessThan(500)
  })
})
