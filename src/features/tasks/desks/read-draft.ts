import { findSection } from '#features/sections/index.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { parseForm, type FieldErrors, type FieldValues, type Rejected } from '#platform/http/index.ts'
import { listAssignable, whomOf, type Assignable } from '../assignees.ts'
import type { TaskDraft } from '../commands/give.ts'
import { dueAtOf, quickDues } from '../due.ts'
import { dutyTitle } from '../duty-title.ts'
import { dutyForm, workForm } from '../form.ts'
import { nameItem } from '../items.ts'
import type { Task } from '../table.ts'
import type { Item, Kind } from '../task.ts'

type Read = { ok: true; value: TaskDraft } | Rejected

/** What was typed as what a command takes, or the form again. `before` is the task as it stands, where one is changed. */
export const readDraft = (ctx: Context, kind: Kind, body: unknown, before: Task | null): Promise<Read> =>
  kind === 'section_duty' || kind === 'roster' ? readDuty(ctx, kind, body) : readWork(ctx, kind, body, before)

const wrongAssignee = 'Chọn người hoặc phòng trong danh sách; người này có thể vừa thôi giữ chức vụ'

async function readWork(ctx: Context, kind: Kind, body: unknown, before: Task | null): Promise<Read> {
  const form = parseForm(workForm(kind === 'single'), body)
  if (!form.ok) return form
  const { title, details, assignee, dueQuick, dueOn, dueTime, item } = form.value
  const found = await findAssignable(ctx, kind, assignee, before)
  const quick = quickDues(ctx.now(), ctx.profile.workCalendar).find(({ value }) => value === dueQuick)
  // A day that was written counts more than one that was chosen.
  const dueAt = dueOn === null ? (quick?.dueAt ?? null) : dueAtOf(dueOn, dueTime)
  const errors: FieldErrors = {}
  if (!found) errors['assignee'] = wrongAssignee
  if (dueAt !== null && dueAt <= ctx.now() && dueAt.getTime() !== before?.dueAt?.getTime())
    errors['dueOn'] = 'Hạn phải ở sau lúc này'
  if (item !== null && !(await isKnown(ctx, item, before)))
    errors['item'] = 'Không tìm thấy gì ở địa chỉ này, hoặc bạn không xem được'
  if (!found || Object.keys(errors).length > 0) return rejected(body, errors)
  return {
    ok: true,
    value: { title, details, ...whomOf(found), dueAt, fromOn: null, toOn: null, sectionId: null, item },
  }
}

async function readDuty(ctx: Context, kind: 'section_duty' | 'roster', body: unknown): Promise<Read> {
  const form = parseForm(dutyForm, body)
  if (!form.ok) return form
  const { sectionId, assignee, fromOn, toOn, details } = form.value
  const found = await findAssignable(ctx, kind, assignee, null)
  const section = await findKnownSection(ctx, sectionId)
  const errors: FieldErrors = {
    ...(section === null && { sectionId: 'Chọn mục trong danh sách' }),
    ...(!found && { assignee: 'Chọn người của Tổ biên tập trong danh sách' }),
  }
  if (!found || section === null) return rejected(body, errors)
  return {
    ok: true,
    value: {
      title: dutyTitle(section.name, fromOn),
      details,
      ...whomOf(found),
      dueAt: null,
      fromOn,
      toOn,
      sectionId,
      item: null,
    },
  }
}

/** Who has the task now stays a choice, also where the division has passed it on. */
async function findAssignable(ctx: Context, kind: Kind, value: string, before: Task | null) {
  const choices = await listChoices(ctx, kind, before)
  return choices.find((choice) => choice.value === value)
}

export async function listChoices(
  ctx: Context,
  kind: Kind,
  before: (Task & { assigneeName?: string | null }) | null,
): Promise<Assignable[]> {
  const all = await listAssignable(ctx.db, kind, ctx.now())
  const present = before?.assigneeId
  if (!present || all.some(({ personId }) => personId === present)) return all
  const label = before.assigneeName ?? 'Người đang được giao'
  const divisionId = before.divisionId
  return [
    { value: `nguoi:${present}`, label, group: 'Đang được giao', personId: present, divisionId },
    ...all,
  ]
}

/** What the task was about before is not asked for again: who changes it may not be the one who sees it. */
const isKnown = async (ctx: Context, item: Item, before: Task | null) =>
  (before?.itemId === item.id && before.itemType === item.type) || (await nameItem(ctx, item)).title !== null

async function findKnownSection({ db }: Context, id: string) {
  try {
    return await findSection(db, id)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

const rejected = (body: unknown, errors: FieldErrors): Rejected => ({
  ok: false,
  values: (body ?? {}) as FieldValues,
  errors,
})
