import type { FastifyInstance, FastifyReply } from 'fastify'
import { formatDay, dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf, type FieldErrors, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { sendCsv, type CsvRow } from '#platform/http/index.ts'
import { listYears } from './lateness/queries.ts'
import { BookPage, seriesAddress } from './pages/book-page.tsx'
import { demandKeeping, demandNumbers, mayKeep, maySeeImports } from './policy.ts'
import { noteForm, noteGap } from './series/note-gap.ts'
import { listNotes, listNumbered, type BookSeries } from './series/queries.ts'
import { explain, isSameSeries, listSeries } from './series/series.ts'

/** The year that is asked for, or this one; years without documents can be asked for too. */
export function yearOf(query: unknown, now: Date): number {
  const asked = Number(textOf(query, 'nam'))
  return Number.isInteger(asked) && asked >= 1945 && asked <= 2100 ? asked : Number(dayOf(now).slice(0, 4))
}

export const withYear = (years: readonly number[], year: number): number[] =>
  [...new Set([...years, year])].toSorted((one, other) => other - one)

export async function bookDesk(app: FastifyInstance) {
  app.get(paths.desk.numberBook.pattern, async ({ ctx, query }, reply) => {
    demandNumbers(ctx.actor, ctx.profile)
    const asked = { issuer: textOf(query, 'co-quan'), name: textOf(query, 'day') }
    return showBook(ctx, reply, yearOf(query, ctx.now()), asked, { values: {}, errors: {} })
  })

  app.get(paths.desk.numberBookCsv.pattern, async ({ ctx, query }, reply) => {
    demandNumbers(ctx.actor, ctx.profile)
    const year = yearOf(query, ctx.now())
    const rows = (await readBook(ctx, year)).flatMap(rowsOf)
    const head = ['Cơ quan ban hành', 'Dãy số', 'Năm', 'Loại', 'Từ số', 'Đến số', 'Ghi chú']
    return sendCsv(reply, `so-van-ban-${year}.csv`, head, rows)
  })

  app.post(paths.desk.numberNotes.pattern, async ({ ctx, body }, reply) => {
    demandKeeping(ctx.actor, ctx.profile)
    const form = parseForm(noteForm, body)
    const errors = form.ok ? await noteGap(ctx, form.value) : form.errors
    if (!form.ok || errors) {
      const asked = { issuer: textOf(body, 'issuer'), name: textOf(body, 'series') }
      const year = yearOf({ nam: textOf(body, 'year') }, ctx.now())
      const values = (body ?? {}) as FieldValues
      return showBook(ctx, reply.code(422), year, asked, { values, errors: errors ?? {} })
    }
    flash(reply, { kind: 'success', text: 'Đã ghi giải trình.' })
    const { issuer, series, year } = form.value
    return reply.redirect(seriesAddress(year, { issuer, name: series }), 303)
  })
}

async function readBook(ctx: Context, year: number): Promise<BookSeries[]> {
  const notes = await listNotes(ctx.db, year)
  return listSeries(await listNumbered(ctx, year), year).map((series) => ({
    ...series,
    explained: explain(
      series.gaps,
      notes.filter((note) => isSameSeries(series, { issuer: note.issuer, name: note.series })),
    ),
  }))
}

async function showBook(
  ctx: Context,
  reply: FastifyReply,
  year: number,
  asked: { issuer: string; name: string },
  form: { values: FieldValues; errors: FieldErrors },
) {
  const all = await readBook(ctx, year)
  const chosen = all.find((series) => isSameSeries(series, asked)) ?? null
  return reply.page(
    <BookPage
      year={year}
      years={withYear(await listYears(ctx), year)}
      all={all}
      chosen={chosen}
      mayExplain={mayKeep(ctx.actor, ctx.profile)}
      mayImport={maySeeImports(ctx.actor, ctx.profile)}
      form={form}
    />,
  )
}

function rowsOf({ issuer, name, year, explained, duplicates, last, count }: BookSeries): CsvRow[] {
  const of = (kind: string, first: number | string, end: number | string, note: string): CsvRow => [
    issuer,
    name,
    year,
    kind,
    first,
    end,
    note,
  ]
  return [
    of('Tổng', 1, last, `Đã có ${count} số`),
    ...explained.map((gap) =>
      of(gap.why ? 'Thiếu, đã giải trình' : 'Thiếu', gap.first, gap.last, gap.why?.note ?? ''),
    ),
    ...duplicates.flatMap((group) =>
      group.map(({ number, issuedOn }) => of('Cấp trùng', number, number, `Ngày ${formatDay(issuedOn)}`)),
    ),
  ]
}
