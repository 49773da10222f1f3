import type { FastifyInstance } from 'fastify'
import { findActor } from '#features/organisation/index.ts'
import { eq } from 'drizzle-orm'
import { isSignedIn, type Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { NotFound, TooOften } from '#platform/errors.ts'
import { notKept } from '#platform/kept-pages/index.ts'
import { hashToken, isToken } from '#platform/token.ts'
import { countVisit, type VisitLimit } from '#platform/visit-limits.ts'
import { paths } from '#paths'
import type { DueSource } from './due.ts'
import { feedLimit, strayLimit } from './limits.ts'
import { readFeedBySecret } from './queries.ts'
import { dueFeeds, type DueFeed } from './table.ts'
import { writeCalendar } from './write-calendar.ts'

export interface FeedOptions {
  sources: readonly DueSource[]
}

const day = 24 * 60 * 60 * 1000

/** What calendars fetch without a session: the address alone says whose it is, and goes into no log. */
export async function site(app: FastifyInstance, { sources }: FeedOptions) {
  app.get<{ Params: { file: string } }>(
    paths.dueFeed.pattern,
    { ...notKept, logLevel: 'warn' },
    async ({ ctx, params, ip }, reply) => {
      const feed = await findFeed(ctx, params.file, ip)
      const owner = await findActor(ctx.db, feed.personId, ctx.now())
      if (!isSignedIn(owner)) throw new NotFound()
      await noteFetch(ctx, feed)
      const text = await composeFeed({ ...ctx, actor: owner }, sources)
      return reply
        .headers({
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'inline; filename="lich-han.ics"',
          'cache-control': 'private, no-cache',
          'x-robots-tag': 'noindex',
        })
        .send(text)
    },
  )
}

async function findFeed(ctx: Context, file: string, address: string): Promise<DueFeed> {
  const secret = secretIn(file)
  const feed = secret === null ? null : await readFeedBySecret(ctx.db, hashToken(secret))
  await demandRoom(ctx, feed ? feedLimit : strayLimit, feed ? feed.personId : address)
  if (feed === null) throw new NotFound()
  return feed
}

async function demandRoom({ db, now }: Context, limit: VisitLimit, who: string): Promise<void> {
  const { waitUntil } = await countVisit(db, limit, who, now())
  if (waitUntil)
    throw new TooOften('Lịch này được tải quá nhiều lần. Hãy để ứng dụng lịch tải lại sau một giờ.')
}

/** Once an hour is enough to tell its owner that somebody fetches it. */
async function noteFetch({ db, now }: Context, { personId, fetchedAt }: DueFeed): Promise<void> {
  if (fetchedAt !== null && now().getTime() - fetchedAt.getTime() < day / 24) return
  await db.update(dueFeeds).set({ fetchedAt: now() }).where(eq(dueFeeds.personId, personId))
}

async function composeFeed(ctx: Context & { actor: Actor }, sources: readonly DueSource[]): Promise<string> {
  const now = ctx.now().getTime()
  const [from, to] = [new Date(now - 180 * day), new Date(now + 400 * day)]
  const dues = await Promise.all(sources.map((listDue) => listDue(ctx, from, to)))
  const { office } = ctx.profile
  return writeCalendar(dues.flat(), {
    name: `Hạn của tôi, ${office.portalName}`,
    publicUrl: ctx.publicUrl,
    domain: office.domains.canonical,
  })
}

/** The secret in the name of a file, or null where it cannot be one. */
function secretIn(file: string): string | null {
  const [, secret = ''] = /^(.*)\.ics$/.exec(file) ?? []
  return isToken(secret) ? secret : null
}
