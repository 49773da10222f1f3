import { afterAll, beforeAll, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle } from '#test/make.ts'
import { makeDocument } from '#test/make-document.ts'
import { naughty } from '#test/naughty.ts'
import { openSearchNode, until, type SearchNode } from '#test/search-node.ts'

const portal = usePortal()
let node: SearchNode

beforeAll(async () => {
  for (let n = 0; n < 3; n++) {
    await makeArticle(portal, 'published')
    await makeDocument(portal, 'published')
  }
  node = await openSearchNode(portal)
  await until(() => node.keeper.pair !== null)
  for (const question of ['quy trình', 'hội nghị']) await node.ask(question)
})
afterAll(() => node.close())

const distinct = Array.from({ length: 20_000 }, (_, n) => `từ${n}`).join(' ')
const hostile: readonly (readonly [about: string, text: string])[] = [
  ...naughty.map((text) => ['a naughty string', text] as const),
  ['a megabyte of one letter', 'x'.repeat(1_000_000)],
  ['a megabyte of one word', 'văn '.repeat(250_000)],
  ['a megabyte of marks on one letter', `a${'\u0301'.repeat(500_000)}`],
  ['a megabyte of what is not wholly written', '\uD800'.repeat(300_000)],
  ['many different words', distinct],
  ['every word that all have', 'và của các theo quy định tại điều khoản ngày tháng năm '.repeat(40)],
  ['only punctuation', `${'.,;:!?()[]{}"\'`~@#$%^&*-_=+|\\/<>'.repeat(200)}`],
  ['only blanks', ' \t\r\n\u00a0\u3000'.repeat(1_000)],
  ['a regular expression', '(a+)+$ .*.*.*.*=.* ^(([a-z])+.)+[A-Z]([a-z])+$ [^]*'],
  ['Lucene', 'title:(+quy -trình)^4 AND _exists_:* OR "quy trình"~10 [a TO z] /.*/ *:* a* ?b q~2'],
  ['tsquery', "'quy':*A & !('trình' | b) <-> c"],
  ['SQL', `' OR 1=1; drop table editions; -- \\' union select * from people where ''='`],
  ['the SQL of the index', `x') or true --  array_has_any(audience, ['a'])`],
  ['a template', '${7*7} {{constructor.constructor("return 1")()}} <%= 1 %>'],
  ['a path', '../../../../etc/passwd%00 file:///etc/passwd'],
]

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

async function time(url: string, statuses: readonly number[]): Promise<number> {
  const begun = performance.now()
  const { statusCode, body } = await node.get(url)
  const took = performance.now() - begun
  expect(statuses, url.slice(0, 80)).toContain(statusCode)
  expect(body).not.toContain('<script>alert')
  return took
}

it.each(hostile)('is answered like any other question: %s', async (_, text) => {
  const question = encodeURIComponent(text.toWellFormed())
  const more = [
    '',
    `&loai=tin&l-muc=${question.slice(0, 3_000)}`,
    `&loai=${question.slice(0, 3_000)}&trang=9&sap-xep=moi`,
  ]
  const times: number[] = []
  for (const rest of more) times.push(await time(`${paths.search.href()}?q=${question}${rest}`, [200, 302]))
  times.push(await time(`${paths.searchSuggestions.href()}?q=${question}`, [200]))
  times.push(await time(`${paths.searchFeed.href()}?q=${question}`, [200]))
  // A busy machine is slow, not wrong: this sees that nothing runs away.
  expect(Math.max(...times)).toBeLessThan(3_000)
  expect(median(times)).toBeLessThan(600)
  expect(node.faults).toEqual([])
})
