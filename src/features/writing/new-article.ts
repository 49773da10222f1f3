import { divisionsToWriteFor } from '#features/articles/index.ts'
import { listDivisions } from '#features/organisation/index.ts'
import type { Context } from '#platform/context.ts'
import { Forbidden } from '#platform/errors.ts'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { listSectionChoices, type Choice } from './choices.ts'

interface NewArticle {
  sections: Choice[]
  divisions: Choice[]
  values: FieldValues
  errors?: FieldErrors
}

type Read =
  | { ok: true; value: { sectionId: string; divisionId: string } }
  | { ok: false; errors: FieldErrors }

/** The form for a new article, with what is wrong in it; nobody without a division to write for is shown it. */
export async function describeNewArticle(
  ctx: Context,
  values: FieldValues,
  read?: Read,
): Promise<NewArticle> {
  const own = divisionsToWriteFor(ctx.actor)
  if (own.length === 0)
    throw new Forbidden(
      'Viết bài là việc của người thuộc các phòng và cộng tác viên; bạn chưa có chức vụ nào như vậy.',
    )
  const [sections, all] = await Promise.all([listSectionChoices(ctx), listDivisions(ctx.db, ctx.now())])
  const divisions = all
    .filter(({ id }) => own.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  const errors = read && listErrors(read, sections, divisions)
  return { sections, divisions, values, ...(errors && Object.keys(errors).length > 0 && { errors }) }
}

function listErrors(read: Read, sections: Choice[], divisions: Choice[]): FieldErrors {
  if (!read.ok) return read.errors
  const { sectionId, divisionId } = read.value
  const has = (choices: Choice[], id: string) => choices.some(({ value }) => value === id)
  return {
    ...(!has(sections, sectionId) && { sectionId: 'Chọn chuyên mục.' }),
    ...(!has(divisions, divisionId) && { divisionId: 'Chọn phòng mà bạn viết cho.' }),
  }
}
