import { acceptOf, describeKinds, uploadMedium, type Medium } from '#features/media/index.ts'
import { lookUp } from '#lib/look-up.ts'
import type { Context } from '#platform/context.ts'
import type { FieldErrors, FieldValues, Upload } from '#platform/http/index.ts'
import { withAttachment, withPhoto } from './fields.ts'

interface UploadRule {
  kinds: string
  accept: string
  maxBytes: number
  maxFiles: number
}

/** What each file control takes, as it is said beside it. */
export type UploadRules = Readonly<Record<'photos' | 'attachments' | 'word', UploadRule>>

export const uploadRules = (maxBytes: number): UploadRules => ({
  photos: { kinds: describeKinds('image'), accept: acceptOf('image'), maxBytes, maxFiles: 12 },
  attachments: { kinds: describeKinds('file'), accept: acceptOf('file'), maxBytes, maxFiles: 6 },
  word: { kinds: 'Tệp .docx', accept: '.docx', maxBytes, maxFiles: 1 },
})

interface Sent {
  fields: FieldValues
  uploads: readonly Upload[]
}

interface Taken {
  /** What was typed, with a row more for each file that was kept. */
  fields: FieldValues
  /** A sentence for each file that was not. */
  errors: FieldErrors
  stored: number
}

/** Keeps the good files of a form at once, so that they stay whatever else is wrong with it. */
export async function takeUploads(ctx: Context, sent: Sent, rules: UploadRules): Promise<Taken> {
  let { fields } = sent
  const refused: Record<string, string[]> = {}
  let stored = 0
  for (const upload of sent.uploads) {
    const add = lookUp(adders, upload.field)
    if (!add) continue
    const taken = await takeUpload(ctx, upload, rules.photos.maxBytes)
    if (taken.ok) fields = add(fields, taken.medium)
    else (refused[upload.field] ??= []).push(`“${upload.name}”: ${taken.reason}`)
    if (taken.ok) stored++
  }
  const errors = Object.fromEntries(Object.entries(refused).map(([field, all]) => [field, all.join(' ')]))
  return { fields, errors, stored }
}

const adders: Record<string, (fields: FieldValues, medium: Medium) => FieldValues> = {
  newPhotos: (fields, { id }) => withPhoto(fields, id),
  newAttachments: (fields, { id }) => withAttachment(fields, id, ''),
}

async function takeUpload(ctx: Context, upload: Upload, limit: number) {
  const taken = await uploadMedium(ctx, upload, limit)
  if (!taken.ok || upload.field !== 'newPhotos' || taken.medium.kind === 'image') return taken
  return { ok: false as const, reason: 'Tệp này không phải là ảnh; hãy gửi ở phần tệp đính kèm.' }
}
