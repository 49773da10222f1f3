import type { FastifyInstance } from 'fastify'
import { flash } from '#platform/http/index.ts'
import { paths } from '#paths'
import { endFeed, renewFeed } from './commands.ts'
import { FeedPage } from './pages/feed-page.tsx'
import { readFeed } from './queries.ts'

export async function desk(app: FastifyInstance) {
  const { dueFeed, dueFeedStep } = paths.desk

  app.get(dueFeed.pattern, async ({ ctx }, reply) =>
    reply.page(<FeedPage feed={await readFeed(ctx.db, ctx.actor.id)} address={null} />),
  )

  // The address is in this answer and nowhere else.
  app.post(dueFeedStep('tao').pattern, async ({ ctx }, reply) => {
    const secret = await renewFeed(ctx)
    const address = ctx.publicUrl + paths.dueFeed.href({ file: `${secret}.ics` })
    return reply.page(<FeedPage feed={await readFeed(ctx.db, ctx.actor.id)} address={address} />)
  })

  app.post(dueFeedStep('bo').pattern, async ({ ctx }, reply) => {
    await endFeed(ctx)
    flash(reply, { kind: 'success', text: 'Địa chỉ lịch đã chấm dứt.' })
    return reply.redirect(dueFeed.href(), 303)
  })
}
