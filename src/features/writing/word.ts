import { findWorkingCopy, type ArticleRecord } from '#features/articles/index.ts'
import { mediumHref, uploadMedium } from '#features/media/index.ts'
import { formatBytes } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import { textOf, type FieldErrors, type FieldValues, type Upload } from '#platform/http/index.ts'
import { importWord, placeImages, type WordText } from '#platform/word/index.ts'
import { fieldsOf } from './fields.ts'
import { bodyHtmlOf } from './showing.ts'
import type { UploadRules } from './uploads.ts'

interface TakenWord {
  /** What was typed, with the text of the file in the body and what it could not carry as `importWarnings`. */
  fields: FieldValues
  errors: FieldErrors
}

/** Brings a Word file into the form; what is in the body already stays before it, unless the person asked otherwise. */
export async function takeWord(
  ctx: Context,
  article: ArticleRecord,
  typed: FieldValues,
  uploads: readonly Upload[],
  { word: { maxBytes } }: UploadRules,
): Promise<TakenWord> {
  const fields = 'title' in typed ? typed : { ...(await presentFields(ctx, article)), ...typed }
  const refuse = (word: string): TakenWord => ({ fields, errors: { word } })
  const upload = uploads.find(({ field }) => field === 'word')
  if (!upload) return refuse('Chọn một tệp Word.')
  if (upload.truncated || upload.bytes.length > maxBytes)
    return refuse(`Tệp lớn hơn ${formatBytes(maxBytes)}.`)

  const read = await importWord(upload.bytes)
  if (!read.ok) return refuse(`“${upload.name}”: ${read.reason}`)
  const { html, lost } = await keepPictures(ctx, read, maxBytes)
  const kept = textOf(fields, 'wordPlace') === 'replace' ? '' : bodyHtmlOf(fields)
  const body = [kept, html].filter(Boolean).join('\n')
  const importWarnings = [...read.warnings, ...lost]
  return { fields: { ...fields, body, bodyFormat: 'html', importWarnings }, errors: {} }
}

/** The pictures of the file become files of ours in their places; one that is not taken is named. */
async function keepPictures(ctx: Context, { html, images }: WordText, maxBytes: number) {
  const hrefs = new Map<string, string>()
  const lost: string[] = []
  for (const [n, { placeholder, bytes }] of images.entries()) {
    const name = `Ảnh ${n + 1} trong tệp Word`
    const taken = await uploadMedium(ctx, { name, bytes }, maxBytes)
    if (taken.ok && taken.medium.kind === 'image') hrefs.set(placeholder, mediumHref(taken.medium))
    else lost.push(`${name} không lấy được${taken.ok ? '.' : `: ${taken.reason}`}`)
  }
  return { html: placeImages(html, hrefs), lost }
}

const presentFields = async (ctx: Context, article: ArticleRecord): Promise<FieldValues> =>
  (await findWorkingCopy(ctx, article.editionId))?.fields ?? fieldsOf(article)
