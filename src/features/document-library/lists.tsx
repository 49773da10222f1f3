import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listNewest, listPublic, noFilter } from '#features/documents/index.ts'
import { addDays, dayOf, startOfDay } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { addressOf, everyParameter, facetOf, readAsked } from './asked.ts'
import { listAllChoices, listChoices, nameChosen } from './choices.ts'
import { exportList, writeJson } from './exports.ts'
import { writeFeed } from './feed.ts'
import { IndexPage } from './pages/index-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { findWayOfNumber } from './typed-number.ts'

type ByFacet = FastifyRequest<{ Params: { facet: string } }>

const here = paths.documents.href()

/** The documents as lists: for people, for machines, for those who follow. */
export async function lists(app: FastifyInstance) {
  app.get(paths.documents.pattern, kept(...everyParameter), async ({ ctx, query }, reply) => {
    const asked = readAsked(query)
    const { words, ...facets } = asked.filter
    const plain = Object.values(facets).every((value) => value === '') && asked.page === 1
    const way = plain && words !== '' ? await findWayOfNumber(ctx.db, words) : null
    // Where several have the number, the way leads to this very list of them.
    if (way !== null && !way.startsWith(`${here}?`)) return reply.redirect(way, 302)
    const today = dayOf(ctx.now())
    const listed = await listPublic(ctx.db, { ...asked, today })
    if (asked.page > listed.pages) return reply.redirect(addressOf(here, asked, { page: listed.pages }), 302)
    const choices = await listAllChoices(ctx, asked)
    return reply.page(
      <ListPage
        {...listed}
        asked={asked}
        chosen={nameChosen(ctx, asked)}
        choices={choices}
        today={today}
        newSince={newSince(ctx)}
      />,
    )
  })

  app.get(paths.documentIndex.pattern, kept(), async ({ ctx, params }: ByFacet, reply) => {
    const facet = facetOf(params.facet)
    if (!facet) throw new NotFound()
    const choices = await listChoices(ctx, facet, { filter: noFilter }, 1000)
    return reply.page(<IndexPage facet={facet} choices={choices} />)
  })

  app.get(paths.documentsJson.pattern, kept(...everyParameter), async ({ ctx, query }, reply) => {
    const asked = readAsked(query)
    const listed = await listPublic(ctx.db, { ...asked, today: dayOf(ctx.now()) })
    return reply.type('application/json; charset=utf-8').send(writeJson(exportList(ctx, asked, listed)))
  })

  app.get(paths.documentsFeed.pattern, kept('loai', 'linh-vuc'), async ({ ctx, query }, reply) => {
    const { filter } = readAsked(query)
    const documents = await listNewest(ctx.db, { type: filter.type, field: filter.field })
    return reply
      .type('application/atom+xml; charset=utf-8')
      .send(writeFeed(ctx, { ...noFilter, type: filter.type, field: filter.field }, documents))
  })
}

/** A document is new for so many days as the office says, from the beginning of the first. */
const newSince = ({ now, profile }: Context): Date =>
  startOfDay(addDays(dayOf(now()), -profile.documents.newForDays))
