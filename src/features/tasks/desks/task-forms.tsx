import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listSections } from '#features/sections/index.ts'
import type { Context } from '#platform/context.ts'
import { Forbidden } from '#platform/errors.ts'
import { flash, parseForm, textOf, type FieldErrors, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { valueOf } from '../assignees.ts'
import { giveTask } from '../commands/give.ts'
import { saveTask } from '../commands/save.ts'
import { dueFields, quickDues } from '../due.ts'
import { versionForm } from '../form.ts'
import { addressOf, nameItem, readItem } from '../items.ts'
import { kindAddresses, TaskFormPage } from '../pages/task-form-page.tsx'
import { demandEdit, mayGive } from '../policy.ts'
import { findTask, type TaskRecord } from '../queries.ts'
import { kindNames, type Kind } from '../task.ts'
import { listChoices, readDraft } from './read-draft.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

interface Sent {
  values: FieldValues | Readonly<Record<string, string>>
  errors: FieldErrors
}

export async function formDesk(app: FastifyInstance) {
  app.get(paths.desk.newTask.pattern, async ({ ctx, query }, reply) =>
    show(ctx, reply, readKind(ctx, query), null, { values: { item: textOf(query, 've') }, errors: {} }),
  )

  app.post(paths.desk.newTask.pattern, async ({ ctx, query, body }, reply) => {
    const kind = readKind(ctx, query)
    const draft = await readDraft(ctx, kind, body, null)
    if (!draft.ok) return show(ctx, reply.code(422), kind, null, draft)
    const isGiven = textOf(body, 've') !== 'nhap'
    const id = await giveTask(ctx, kind, draft.value, { isGiven })
    return done(reply, id, isGiven ? `Đã giao cho ${draft.value.assigneeName}.` : 'Đã lưu, chưa giao.')
  })

  app.get(paths.desk.editTask.pattern, async ({ ctx, params }: ById, reply) => {
    const task = await findEditable(ctx, params.id)
    return show(ctx, reply, task.kind, task, { values: valuesOf(task), errors: {} })
  })

  app.post(paths.desk.editTask.pattern, async ({ ctx, params, body }: ById, reply) => {
    const task = await findEditable(ctx, params.id)
    const read = parseForm(versionForm, body)
    const draft = await readDraft(ctx, task.kind, body, task)
    if (!draft.ok || !read.ok)
      return show(ctx, reply.code(422), task.kind, task, draft.ok ? (read as Sent) : draft)
    if (await saveTask(ctx, params.id, { version: read.value.version, draft: draft.value }))
      return done(reply, params.id, 'Đã lưu.')
    const errors = {
      title: 'Việc này vừa thay đổi. Nội dung bạn nhập còn ở dưới; hãy xem lại việc rồi lưu lần nữa.',
    }
    return show(ctx, reply.code(409), task.kind, await findTask(ctx, params.id), {
      values: body as FieldValues,
      errors,
    })
  })
}

function done(reply: FastifyReply, id: string, text: string) {
  flash(reply, { kind: 'success', text })
  return reply.redirect(paths.desk.task.href({ id }), 303)
}

/** The roster has a page of its own. */
const givenBy = ({ actor }: Context): Kind[] =>
  kindNames.filter((kind) => kind !== 'roster' && mayGive(actor, kind))

function readKind(ctx: Context, query: unknown): Kind {
  const given = givenBy(ctx)
  const [first] = given
  if (first === undefined)
    throw new Forbidden('Giao việc là của Tổ trưởng, Tổ phó Tổ biên tập; chỉ đạo là của lãnh đạo Văn phòng.')
  return given.find((kind) => kindAddresses[kind] === textOf(query, 'loai')) ?? first
}

async function findEditable(ctx: Context, id: string): Promise<TaskRecord> {
  const task = await findTask(ctx, id)
  demandEdit(ctx.actor, task)
  if (task.kind === 'roster') throw new Forbidden('Lịch trực được xếp và đổi ở trang Lịch trực.')
  return task
}

const valuesOf = (task: TaskRecord): Record<string, string> => ({
  title: task.title,
  details: task.details,
  assignee: valueOf(task),
  ...dueFields(task.dueAt),
  item:
    task.itemType === null || task.itemId === null ? '' : addressOf({ type: task.itemType, id: task.itemId }),
  sectionId: task.sectionId ?? '',
  fromOn: task.fromOn ?? '',
  toOn: task.toOn ?? '',
})

async function show(ctx: Context, reply: FastifyReply, kind: Kind, task: TaskRecord | null, sent: Sent) {
  const people = await listChoices(ctx, kind, task)
  const sections = kind === 'section_duty' ? await listSections(ctx.db) : []
  const about = readItem(textOf(sent.values, 'item'))
  return reply.page(
    <TaskFormPage
      kind={kind}
      given={givenBy(ctx)}
      task={
        task && { id: task.id, title: task.title, version: task.version, isDraft: task.state === 'draft' }
      }
      people={people.map(({ value, label, group }) => ({ value, label, group }))}
      sections={sections.flatMap(({ id, name, code, categories }) => [
        { value: id, label: `${code}. ${name}` },
        ...categories.map((category) => ({
          value: category.id,
          label: `${code}. ${name}: ${category.name}`,
        })),
      ])}
      about={about && (await nameItem(ctx, about))}
      dues={quickDues(ctx.now(), ctx.profile.workCalendar)}
      {...sent}
    />,
  )
}
