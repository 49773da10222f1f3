import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  countFacet,
  findPublicDocument,
  listAttached,
  listIncoming,
  listNewest,
  listOutgoing,
  listPublic,
  typeName,
  type Facet,
} from '#features/documents/index.ts'
import { isSafe, sendFile } from '#features/intake/index.ts'
import { contentDisposition } from '#lib/content-disposition.ts'
import { dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { kept, notKept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { addressOf, everyParameter, facetNames, readAsked, type Asked } from './asked.ts'
import { effectLooks } from './effect-looks.ts'
import { describeDocument, exportList } from './exports.ts'
import { writeFeed } from './feed.ts'
import { DocumentPage } from './pages/document-page.tsx'
import { ListPage, type Choice } from './pages/list-page.tsx'
import { readDocument } from './reading.ts'
import { findByTypedNumber } from './typed-number.ts'

type BySlug = FastifyRequest<{ Params: { slug: string } }>
type ByFile = FastifyRequest<{ Params: { slug: string; id: string; name: string } }>

export async function site(app: FastifyInstance) {
  app.register(lists)
  app.register(oneDocument)
}

async function lists(app: FastifyInstance) {
  app.get(paths.documents.pattern, kept(...everyParameter), async ({ ctx, query }, reply) => {
    const asked = readAsked(query)
    const typed = await redirectToTyped(ctx, asked)
    if (typed !== null) return reply.redirect(typed, 302)
    const today = dayOf(ctx.now())
    const listed = await listPublic(ctx.db, { ...asked, today })
    if (asked.page > listed.pages)
      return reply.redirect(addressOf(paths.documents.href(), asked, { page: listed.pages }), 302)
    const choices = await readChoices(ctx, asked)
    return reply.page(
      <ListPage {...listed} asked={asked} choices={choices} today={today} newSince={newSince(ctx)} />,
    )
  })

  app.get(paths.documentsJson.pattern, kept(...everyParameter), async ({ ctx, query }, reply) => {
    const asked = readAsked(query)
    const listed = await listPublic(ctx.db, { ...asked, today: dayOf(ctx.now()) })
    return sendJson(reply, exportList(ctx, asked, listed))
  })

  app.get(paths.documentsFeed.pattern, kept('loai', 'linh-vuc'), async ({ ctx, query }, reply) => {
    const { filter } = readAsked(query)
    const documents = await listNewest(ctx.db, { type: filter.type, field: filter.field })
    return reply.type('application/atom+xml; charset=utf-8').send(writeFeed(ctx, filter, documents))
  })
}

/** A number typed in any way leads to its document, where one alone has it. */
async function redirectToTyped({ db }: Context, { filter, page }: Asked): Promise<string | null> {
  if (filter.words === '' || page > 1) return null
  const found = await findByTypedNumber(db, filter.words)
  const [only] = found
  return found.length === 1 && only?.slug ? paths.document.href({ slug: only.slug }) : null
}

const day = 24 * 60 * 60 * 1000
const newSince = ({ now, profile }: Context) =>
  new Date(now().getTime() - profile.documents.newForDays * day)

async function readChoices(ctx: Context, { filter }: Asked): Promise<Record<Facet, Choice[]>> {
  const labels: Partial<Record<Facet, (value: string) => string>> = {
    type: (value) => typeName(value) || value,
    effect: (value) => effectLooks[value as keyof typeof effectLooks].label,
    field: (value) => ctx.profile.documents.fields.find(({ code }) => code === value)?.name ?? value,
  }
  const facets = Object.keys(facetNames) as Facet[]
  const counted = await Promise.all(
    facets.map((facet) => countFacet(ctx.db, facet, filter, dayOf(ctx.now()))),
  )
  const named = facets.map((facet, index) => [
    facet,
    (counted[index] ?? []).map((one) => ({ ...one, label: labels[facet]?.(one.value) ?? one.value })),
  ])
  return Object.fromEntries(named) as Record<Facet, Choice[]>
}

async function oneDocument(app: FastifyInstance) {
  app.get(paths.document.pattern, kept(), async ({ ctx, params }: BySlug, reply) => {
    const slug = params.slug.toLowerCase()
    if (slug !== params.slug) return reply.redirect(paths.document.href({ slug }), 301)
    return reply.page(<DocumentPage {...await readDocument(ctx, slug)} />)
  })

  app.get(paths.documentJson.pattern, kept(), async ({ ctx, params }: BySlug, reply) => {
    const document = await findPublicDocument(ctx.db, params.slug)
    const ties = [await listOutgoing(ctx.db, document.id), await listIncoming(ctx.db, [document.id])] as const
    return sendJson(reply, describeDocument(ctx, document, ...ties))
  })

  app.get(
    paths.documentText.pattern,
    notKept,
    async ({ ctx, params }: FastifyRequest<{ Params: { slug: string; format: string } }>, reply) => {
      const document = await findPublicDocument(ctx.db, params.slug)
      if (params.format !== 'txt' || document.body === '') throw new NotFound()
      reply.header('content-disposition', contentDisposition('attachment', `${params.slug}.txt`))
      return reply.type('text/plain; charset=utf-8').send(document.body.replaceAll('\n', '\r\n'))
    },
  )

  app.get(paths.documentFile.pattern, notKept, async (request: ByFile, reply) => {
    const { ctx, params } = request
    const document = await findPublicDocument(ctx.db, params.slug)
    const file = (await listAttached(ctx.db, document.id)).find(({ id }) => id === params.id)
    if (!file || !isSafe(file)) throw new NotFound()
    reply.header('cache-control', 'public, max-age=60')
    return sendFile(request, reply, file)
  })
}

const sendJson = (reply: FastifyReply, value: unknown) =>
  reply.type('application/json; charset=utf-8').send(JSON.stringify(value, null, 2))
