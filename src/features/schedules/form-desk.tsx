import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  listCommitteeLeaders,
  listDivisions,
  listEveryCommitteeLeader,
} from '#features/organisation/index.ts'
import { addDays, dayOf, type Day } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf, type FieldErrors, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { addEntry, editEntry } from './commands/write.ts'
import { describeConflicts } from './describe-conflicts.ts'
import { copyOf, valuesOf } from './entry-values.ts'
import { entryForm, versionForm } from './form.ts'
import { EntryFormPage } from './pages/entry-form-page.tsx'
import { demandEdit, demandProposing, maySchedule } from './policy.ts'
import { findEntry, listOnDay, listPublications } from './queries.ts'
import { isWeek } from './schedule.ts'
import type { ScheduleEntry } from './table.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

/** Writing an entry, new or known. */
export async function formDesk(app: FastifyInstance) {
  app.get(paths.desk.newScheduleEntry.pattern, async ({ ctx, query }, reply) => {
    demandProposing(ctx.actor)
    const copied = textOf(query, 'chep')
    const today = dayOf(ctx.now())
    const values =
      copied === ''
        ? { day: dayIn(textOf(query, 'tuan'), today), scope: 'public' }
        : copyOf(await findEntry(ctx.db, copied), today)
    return reply.page(await showForm(ctx, null, values))
  })

  app.post(paths.desk.newScheduleEntry.pattern, async ({ ctx, body }, reply) => {
    demandProposing(ctx.actor)
    const form = parseForm(await formFor(ctx, null), body)
    if (!form.ok) return reply.code(422).page(await showForm(ctx, null, form.values, form.errors))
    const id = await addEntry(ctx, form.value)
    return done(ctx, reply, id, maySchedule(ctx.actor, ctx.profile) ? 'Đã đưa vào lịch.' : 'Đã gửi đề nghị.')
  })

  app.get(paths.desk.editScheduleEntry.pattern, async ({ ctx, params }: ById, reply) => {
    const entry = await findEditable(ctx, params.id)
    return reply.page(await showForm(ctx, entry, valuesOf(entry)))
  })

  app.post(paths.desk.editScheduleEntry.pattern, async ({ ctx, params, body }: ById, reply) => {
    const entry = await findEditable(ctx, params.id)
    const form = parseForm(await formFor(ctx, entry), body)
    const read = parseForm(versionForm, body)
    const sent = (body ?? {}) as FieldValues
    if (!form.ok) return reply.code(422).page(await showForm(ctx, entry, sent, form.errors))
    if (!read.ok) return reply.code(422).page(await showForm(ctx, entry, sent, read.errors))
    if (await editEntry(ctx, params.id, { version: read.value.version, draft: form.value }))
      return done(ctx, reply, params.id, 'Đã lưu.')
    const overtaken = {
      content: 'Mục này vừa thay đổi. Nội dung bạn nhập còn ở dưới; hãy xem lại mục rồi lưu lần nữa.',
    }
    return reply.code(409).page(await showForm(ctx, await findEntry(ctx.db, params.id), sent, overtaken))
  })
}

/** Saved in any case; what it collides with is said, and the person decides. */
async function done(ctx: Context, reply: FastifyReply, id: string, text: string) {
  const entry = await findEntry(ctx.db, id)
  const leaders = await listEveryCommitteeLeader(ctx.db)
  const conflicts = describeConflicts(entry, await listOnDay(ctx.db, entry.day), leaders)
  flash(reply, { kind: 'success', text: [text, ...conflicts].join(' ') })
  return reply.redirect(paths.desk.scheduleEntry.href({ id }), 303)
}

/** A day of the week that was looked at, never one that has passed. */
const dayIn = (week: string, today: Day): Day => {
  if (!isWeek(week)) return today
  return addDays(week, 6) < today || week < today ? today : week
}

async function findEditable(ctx: Context, id: string): Promise<ScheduleEntry> {
  demandProposing(ctx.actor)
  const entry = await findEntry(ctx.db, id)
  demandEdit(ctx.actor, entry, ctx.profile)
  return entry
}

/** Leaders of today, and those who stood in it when it was written. */
async function listChoices({ db, now }: Context, entry: ScheduleEntry | null) {
  const serving = await listCommitteeLeaders(db, now())
  const former = (await listEveryCommitteeLeader(db)).filter(
    ({ id }) => entry?.leaders.includes(id) && !serving.some((leader) => leader.id === id),
  )
  const divisions = (await listDivisions(db, now())).filter(({ kind }) => kind !== 'leadership')
  return { leaders: [...serving, ...former], divisions }
}

async function formFor(ctx: Context, entry: ScheduleEntry | null) {
  const { leaders, divisions } = await listChoices(ctx, entry)
  return entryForm({
    leaders: leaders.map(({ id }) => id),
    divisions: divisions.map(({ id }) => id),
    today: dayOf(ctx.now()),
    before: entry?.day ?? null,
  })
}

async function showForm(
  ctx: Context,
  entry: ScheduleEntry | null,
  values: FieldValues,
  errors: FieldErrors = {},
) {
  const { leaders, divisions } = await listChoices(ctx, entry)
  const isPublished = entry !== null && (await listPublications(ctx.db, [entry.id])).length > 0
  return (
    <EntryFormPage
      entry={entry && { id: entry.id, version: entry.version, isPublished }}
      isScheduler={maySchedule(ctx.actor, ctx.profile)}
      leaders={leaders.map(({ id, fullName, title }) => ({ value: id, label: `${title} ${fullName}` }))}
      divisions={divisions.map(({ id, name }) => ({ value: id, label: name }))}
      today={dayOf(ctx.now())}
      values={values}
      errors={errors}
    />
  )
}
