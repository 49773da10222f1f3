import type { FastifyInstance, FastifyRequest } from 'fastify'
import { paths } from '#paths'
import { answerOrDoubt } from '../asking/answer-or-doubt.ts'
import { addressOf, isFirstLook, readAsked } from '../asking/asked.ts'
import { identify } from '../asking/identify.ts'
import { noteQuestion } from '../asked-log/log.ts'
import type { SearchKeeper } from '../keeping/keeper.ts'
import { StaffPage } from '../pages/staff-page.tsx'
import { whyNot } from '../policy.ts'

type Request = FastifyRequest<{ Querystring: Record<string, unknown> }>

/** The search of the workspace: everything that whoever asks may see there. */
export async function finding(app: FastifyInstance, { keeper }: { keeper: SearchKeeper }) {
  app.get(paths.desk.search.pattern, async ({ ctx, query }: Request, reply) => {
    const asked = readAsked(query, keeper.sources)
    const { text, words } = asked.question
    const directs = await identify(ctx, keeper.sources, 'staff', text)
    const answers = words.length > 0 ? await answerOrDoubt(ctx, keeper, 'staff', asked) : null
    if (answers && asked.page > answers.pages)
      return reply.redirect(addressOf(paths.desk.search.href(), asked, { page: answers.pages }), 302)
    if (answers && isFirstLook(asked))
      await noteQuestion(ctx, 'staff', { text, found: answers.count + directs.length })
    return reply.page(
      <StaffPage
        asked={asked}
        answers={answers}
        directs={isFirstLook(asked) ? directs : []}
        progress={keeper.progress}
        isLearning={whyNot(ctx.actor, 'see') === null}
      />,
    )
  })
}
