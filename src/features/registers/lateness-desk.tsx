import type { FastifyInstance } from 'fastify'
import { listDivisions, type Division } from '#features/organisation/index.ts'
import { dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { withYear, yearOf } from './book-desk.tsx'
import { sendCsv } from '#platform/http/index.ts'
import { measurePunctuality } from './lateness/lateness.ts'
import { listPunctual, listYears, type PunctualLine } from './lateness/queries.ts'
import { LatenessPage, medianText } from './pages/lateness-page.tsx'
import { demandNumbers, divisionsSeen } from './policy.ts'

interface Seen {
  year: number
  /** Those that this person may look at, in the office's order. */
  divisions: Division[]
  division: string
  lines: PunctualLine[]
}

async function readSeen(ctx: Context, query: unknown): Promise<Seen> {
  demandNumbers(ctx.actor, ctx.profile)
  const year = yearOf(query, ctx.now())
  const own = divisionsSeen(ctx.actor, ctx.profile)
  const all = await listDivisions(ctx.db, ctx.now())
  const divisions = all.filter(({ id }) => own === null || own.includes(id))
  const division = divisions.find(({ id }) => id === textOf(query, 'phong'))?.id ?? ''
  const lines = await listPunctual(ctx, year, division === '' ? own : [division])
  return { year, divisions, division, lines }
}

export async function latenessDesk(app: FastifyInstance) {
  app.get(paths.desk.lateness.pattern, async ({ ctx, query }, reply) => {
    const { year, divisions, division, lines } = await readSeen(ctx, query)
    const month = textOf(query, 'thang')
    const asked = lines.filter((line) => line.month === month && (line.daysLate > 0 || !line.isEntered))
    const today = dayOf(ctx.now())
    const rule = ctx.profile.documents.entry.find(
      ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo),
    )
    return reply.page(
      <LatenessPage
        year={year}
        years={withYear(await listYears(ctx), year)}
        divisions={divisions.map(({ id, name }) => ({ value: id, label: name }))}
        division={division}
        rows={measurePunctuality(lines)}
        chosen={division !== '' && /^\d{4}-\d\d$/.test(month) ? { month, lines: asked } : null}
        source={rule?.source ?? ''}
      />,
    )
  })

  app.get(paths.desk.latenessCsv.pattern, async ({ ctx, query }, reply) => {
    const { year, divisions, lines } = await readSeen(ctx, query)
    const head = [
      'Tháng',
      'Phòng, đơn vị',
      'Ban hành',
      'Đúng hạn',
      'Muộn',
      'Muộn, chưa ghi lý do',
      'Số ngày, trung vị',
      'Chưa có tệp',
      'Chưa có tệp, quá hạn',
    ]
    const rows = measurePunctuality(lines).map((row) => [
      row.month,
      divisions.find(({ id }) => id === row.divisionId)?.name ?? row.divisionId,
      row.issued,
      row.onTime,
      row.late,
      row.lateWithoutNote,
      medianText(row.medianDelay),
      row.missing,
      row.missingLate,
    ])
    return sendCsv(reply, `thoi-han-vao-so-${year}.csv`, head, rows)
  })
}
