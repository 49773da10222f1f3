import type { FastifyInstance, FastifyReply } from 'fastify'
import { decodeText } from '#lib/register/index.ts'
import { countOf } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import { readMultipart, textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { setDays, type CalendarHook } from './commands.ts'
import { answerChanged } from './done.ts'
import { ImportPage, largestFile } from './pages/import-page.tsx'
import { demandSetting } from './policy.ts'
import { listExceptions } from './queries.ts'
import { readDays } from './read-days.ts'

const { calendarImport, calendarImportStep } = paths.desk

/** A year's list as a table: looked at first, then taken. */
export async function importDesk(app: FastifyInstance, { moved }: { moved: CalendarHook }) {
  app.get(calendarImport.pattern, async ({ ctx }, reply) => {
    demandSetting(ctx.actor)
    return reply.page(<ImportPage />)
  })

  app.post(calendarImport.pattern, async (request, reply) => {
    demandSetting(request.ctx.actor)
    const { uploads } = await readMultipart(request, { limits: { fileSize: largestFile, files: 1 } })
    const [file] = uploads
    if (!file) return reply.code(422).page(<ImportPage error="Chọn tệp CSV" />)
    if (file.truncated) return reply.code(422).page(<ImportPage error="Tệp quá lớn. Hãy chia theo năm" />)
    return showReading(request.ctx, reply, decodeText(file.bytes))
  })

  app.post(calendarImportStep.pattern, async ({ ctx, body }, reply) => {
    demandSetting(ctx.actor)
    const text = textOf(body, 'text')
    const read = readDays(text)
    if ('why' in read || read.days.length === 0) return showReading(ctx, reply, text)
    const clocks = await setDays(ctx, read.days, moved)
    const [first] = read.days
    return answerChanged(
      reply,
      first?.day.slice(0, 4) ?? '',
      `Đã ghi ${countOf(read.days.length, 'ngày')}.`,
      clocks,
    )
  })
}

async function showReading({ db }: Context, reply: FastifyReply, text: string) {
  const read = readDays(text)
  if ('why' in read) return reply.code(422).page(<ImportPage error={read.why} />)
  const days = read.days.map(({ day }) => day).toSorted()
  const known = await listExceptions(db, days[0] ?? '9999-12-31', days.at(-1) ?? '0001-01-01')
  return reply
    .code(read.days.length === 0 ? 422 : 200)
    .page(<ImportPage read={read} known={known} text={text} />)
}
