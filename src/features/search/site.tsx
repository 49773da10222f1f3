import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { kept, notKept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { noteQuestion } from './asked-log/log.ts'
import { answerOrDoubt } from './asking/answer-or-doubt.ts'
import { addressOf, isFirstLook, readAsked, type Asked } from './asking/asked.ts'
import { identify } from './asking/identify.ts'
import { parseQuestion } from './asking/question.ts'
import { suggest } from './asking/suggest.ts'
import { counting } from './counting.ts'
import { describeSearch } from './describe.ts'
import { writeFeed } from './feed.ts'
import type { SearchKeeper } from './keeping/keeper.ts'
import { SearchPage } from './pages/search-page.tsx'
import { listShown } from './promotions/shown.ts'

type Request = FastifyRequest<{ Querystring: Record<string, unknown> }>

const suggestions = 8

/** One search over everything public. Not kept: each question would push a page out that many read. */
export async function site(app: FastifyInstance, { keeper }: { keeper: SearchKeeper }) {
  app.get(paths.search.pattern, notKept, async ({ ctx, query }: Request, reply) => {
    const asked = readAsked(query, keeper.sources)
    const { text } = asked.question
    const directs = await identify(ctx, keeper.sources, 'public', text)
    const [first] = directs
    if (first?.isSole && isFirstLook(asked)) return reply.redirect(first.href, 302)
    const answers = await answerOrDoubt(ctx, keeper, 'public', asked)
    if (answers && asked.page > answers.pages)
      return reply.redirect(addressOf(paths.search.href(), asked, { page: answers.pages }), 302)
    if (answers && isFirstLook(asked))
      await noteQuestion(ctx, 'public', { text, found: answers.count + directs.length })
    return reply.page(
      <SearchPage
        asked={asked}
        answers={answers}
        progress={keeper.progress}
        directs={isFirstLook(asked) ? directs : []}
        promoted={(await listShown(ctx, keeper.sources, text)).map((one) => ({ ...one, href: one.address }))}
      />,
    )
  })

  app.get(paths.searchFeed.pattern, notKept, async ({ ctx, query }: Request, reply) => {
    const asked: Asked = { ...readAsked(query, keeper.sources), sort: 'moi', page: 1 }
    const answers = await answerOrDoubt(ctx, keeper, 'public', asked)
    if (!answers) return askAgain(reply)
    return reply.type('application/atom+xml; charset=utf-8').send(writeFeed(ctx, asked, answers))
  })

  app.get(paths.searchSuggestions.pattern, notKept, async ({ ctx, query }: Request, reply) => {
    const question = parseQuestion(query['q'])
    const directs = await identify(ctx, keeper.sources, 'public', question.text)
    const titles = await suggest(ctx, keeper, question, suggestions).catch((error: unknown) => {
      keeper.doubt(error)
      return []
    })
    const answers = [...directs.slice(0, 3), ...titles].map(({ title, href }) => ({ title, href }))
    reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=60')
    return reply.send(JSON.stringify(answers.slice(0, suggestions)))
  })

  app.register(counting)

  app.get(paths.openSearch.pattern, kept(), async ({ ctx }, reply) =>
    reply.type('application/opensearchdescription+xml; charset=utf-8').send(describeSearch(ctx)),
  )
}

const askAgain = (reply: FastifyReply) =>
  reply
    .code(503)
    .header('retry-after', '120')
    .type('text/plain; charset=utf-8')
    .send('Đang dựng lại chỉ mục tìm kiếm.')
