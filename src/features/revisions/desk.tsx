import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readArticle } from '#features/articles/index.ts'
import { listCommitteeLeaders } from '#features/organisation/index.ts'
import { listSections } from '#features/sections/index.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { paths } from '#paths'
import { comparedContent, type Names } from './compare-content.ts'
import { ComparePage } from './pages/compare-page.tsx'
import { HistoryPage } from './pages/history-page.tsx'
import { RevisionPage } from './pages/revision-page.tsx'
import { findRevision, findVersions } from './queries.ts'

type OfArticle = FastifyRequest<{
  Params: { id: string; edition: string; revision: string }
  Querystring: { tu?: unknown; den?: unknown }
}>

export async function desk(app: FastifyInstance) {
  app.get(paths.desk.articleHistory.pattern, async (request: OfArticle, reply) =>
    reply.page(
      <HistoryPage versions={await findVersions(request.ctx, request.params.id)} now={request.ctx.now()} />,
    ),
  )

  app.get(paths.desk.articleRevision.pattern, async (request: OfArticle, reply) => {
    const { ctx, params } = request
    const versions = await findVersions(ctx, params.id)
    const edition = versions.editions.find(({ editionId }) => editionId === params.edition)
    if (!edition) throw new NotFound()
    const revision = await findRevision(ctx, versions, `${edition.editionNumber}.${params.revision}`)
    const { content } = revision
    const readable = await readArticle(ctx, {
      ...edition,
      content,
      sectionId: content.sectionId,
    })
    return reply.page(<RevisionPage edition={edition} revision={revision} article={readable} />)
  })

  app.get(paths.desk.compareRevisions.pattern, async (request: OfArticle, reply) => {
    const versions = await findVersions(request.ctx, request.params.id)
    const [before, after] = [
      await findRevision(request.ctx, versions, request.query.tu),
      await findRevision(request.ctx, versions, request.query.den),
    ]
    const fields = comparedContent(before.content, after.content, await listNames(request.ctx))
    return reply.page(<ComparePage versions={versions} before={before} after={after} fields={fields} />)
  })
}

async function listNames({ db, now }: Context): Promise<Names> {
  const sections = (await listSections(db)).flatMap((section) => [section, ...section.categories])
  const leaders = await listCommitteeLeaders(db, now())
  return {
    section: (id) => sections.find((section) => section.id === id)?.name ?? id,
    leader: (id) => leaders.find((leader) => leader.id === id)?.fullName ?? id,
  }
}
