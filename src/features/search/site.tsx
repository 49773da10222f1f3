import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findByTypedNumber } from '#features/document-library/index.ts'
import { findTexts, searchPublications, suggestPublications, type Found } from '#features/articles/index.ts'
import { listSections } from '#features/sections/index.ts'
import { writeXml, xml } from '#lib/xml.ts'
import type { Context } from '#platform/context.ts'
import { kept, notKept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { bestFirst } from './order.ts'
import { SearchPage, type Answer } from './pages/search-page.tsx'
import { parseQuestion, type Question } from './question.ts'
import { markWords, snippetOf } from './snippet.ts'

type Asked = FastifyRequest<{ Querystring: { q?: unknown; muc?: unknown; truoc?: unknown } }>

/** Whoever has not found it among so many asks with another word. */
const most = 300
const onPage = 20
const suggestions = 8
const mostNumbered = 10

/** The door to the search; behind it stands PostgreSQL's own, until a better one does. */
export async function site(app: FastifyInstance) {
  // Not kept: there are as many questions as people, and each would push a page out that many read.
  app.get(paths.search.pattern, notKept, async ({ ctx, query }: Asked, reply) => {
    const question = parseQuestion(query.q)
    const numbered = await findByTypedNumber(ctx.db, question.text, mostNumbered)
    const [only, second] = numbered
    // A number is a question that has an answer.
    if (only && !second && query.truoc === undefined) return reply.redirect(only.href, 302)
    const tree = await ctx.remember('sections', () => listSections(ctx.db))
    const sections = tree.filter(({ hidden }) => !hidden)
    const chosen = sections.find(({ slug }) => slug === query.muc)
    const asked = question.words.length > 0
    const sectionIds = chosen && [chosen, ...chosen.categories].map(({ id }) => id)
    const found = asked
      ? await searchPublications(ctx.db, question.words.join(' '), { sectionIds, limit: most + 1 })
      : []
    const from = parsePlace(query.truoc)
    const names = new Map(
      tree.flatMap((above) => [above, ...above.categories].map(({ id, name }) => [id, name])),
    )
    return reply.page(
      <SearchPage
        question={question.text}
        asked={asked}
        tooCommon={found === null}
        count={found?.length ?? 0}
        most={most}
        from={from}
        onPage={onPage}
        numbered={numbered}
        answers={await describe(ctx, question, found ?? [], from, names)}
        sections={sections}
        chosen={chosen}
      />,
    )
  })

  app.get(paths.searchSuggestions.pattern, notKept, async ({ ctx, query }: Asked, reply) => {
    const { plain, text } = parseQuestion(query.q)
    const numbered = await findByTypedNumber(ctx.db, text, 3)
    const titles =
      plain.join('').length < 2
        ? []
        : ((await suggestPublications(ctx.db, plain.slice(0, 8), suggestions)) ?? [])
    const answer = [
      ...numbered.map(({ title, href }) => ({ title, href })),
      ...titles.map(({ title, slug }) => ({ title, href: paths.article.href({ slug }) })),
    ].slice(0, suggestions)
    reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=60')
    return reply.send(JSON.stringify(answer))
  })

  app.get(paths.openSearch.pattern, kept(), async ({ ctx }, reply) =>
    reply.type('application/opensearchdescription+xml; charset=utf-8').send(describeSearch(ctx)),
  )
}

/** How many answers stand on the pages before. */
function parsePlace(text: unknown): number {
  const place = typeof text === 'string' && /^\d{1,3}$/.test(text) ? Number(text) : 0
  return place < most ? place - (place % onPage) : 0
}

async function describe(
  { db }: Context,
  question: Question,
  found: readonly Found[],
  from: number,
  names: ReadonlyMap<string, string>,
): Promise<Answer[]> {
  const shown = bestFirst(found.slice(0, most), question).slice(from, from + onPage)
  const texts = await findTexts(
    db,
    shown.map(({ id }) => id),
  )
  return shown.map(({ id, slug, title, lead, sectionId, publishedAt }) => ({
    href: paths.article.href({ slug }),
    title: markWords(title, question.plain),
    snippet: snippetOf(lead, texts.get(id) ?? '', question.plain),
    section: names.get(sectionId) ?? '',
    at: publishedAt,
  }))
}

/** As many whole words as fit. */
const firstWords = (text: string, most: number) =>
  text.length <= most ? text : text.slice(0, Math.max(text.lastIndexOf(' ', most), 1))

/** OpenSearch 1.1: browsers can keep the portal among their searches. A short name has at most 16 characters. */
const describeSearch = ({ profile: { office }, publicUrl }: Context): string =>
  writeXml(
    xml(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      xml('ShortName', {}, firstWords(office.shortName, 16)),
      xml('Description', {}, `Tìm tin, bài của ${office.name}`),
      xml('Language', {}, 'vi'),
      xml('InputEncoding', {}, 'UTF-8'),
      xml('Url', { type: 'text/html', template: `${publicUrl}${paths.search.href()}?q={searchTerms}` }),
      xml('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: `${publicUrl}${paths.openSearch.href()}`,
      }),
    ),
  )
