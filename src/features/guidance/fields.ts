import { uploadMedium } from '#features/media/index.ts'
import type { Context } from '#platform/context.ts'
import type { FieldErrors, FieldValues, Upload } from '#platform/http/index.ts'
import { writeLinks } from './form.ts'
import type { GuidanceNote } from './table.ts'

/** What the form shows of a saved draft. */
export const valuesOf = (note: GuidanceNote): FieldValues => ({
  kind: note.kind,
  title: note.title,
  text: note.text,
  links: writeLinks(note.links),
  fileIds: note.fileIds,
  duties: note.duties,
  to: note.divisions.length === 0 ? 'all' : 'some',
  divisions: note.divisions,
  revision: String(note.revision),
})

/** Keeps the good files of a form at once, so that they stay whatever else is wrong with it. */
export async function takeFiles(
  ctx: Context,
  { fields, uploads }: { fields: FieldValues; uploads: readonly Upload[] },
  limit: number,
): Promise<{ fields: FieldValues; errors: FieldErrors }> {
  const kept = [fields['fileIds'] ?? []].flat()
  const refused: string[] = []
  for (const upload of uploads) {
    const taken = await uploadMedium(ctx, upload, limit)
    if (taken.ok) kept.push(taken.medium.id)
    else refused.push(`“${upload.name}”: ${taken.reason}`)
  }
  return {
    fields: { ...fields, fileIds: kept },
    errors: refused.length > 0 ? { newFiles: refused.join(' ') } : {},
  }
}
