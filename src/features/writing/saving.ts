import {
  keepWorkingCopy,
  saveRevision,
  whyNotEdit,
  type ArticleContent,
  type ArticleRecord,
} from '#features/articles/index.ts'
import type { Context } from '#platform/context.ts'
import { Forbidden, RuleBroken } from '#platform/errors.ts'
import { textOf, type FieldErrors, type FieldValues } from '#platform/http/index.ts'
import { listChoices } from './choices.ts'
import { composeContent } from './compose.ts'
import { readArticleForm } from './form.ts'
import { listKnownMedia } from './media.ts'
import { isSigned } from './showing.ts'

export type Outcome =
  | { kind: 'saved'; record: ArticleRecord }
  | { kind: 'wrong'; errors: FieldErrors }
  | { kind: 'conflict'; theirs: ArticleRecord; mine: ArticleContent }
  /** The article is in other hands now. */
  | { kind: 'refused'; reason: string }

/** Saves what was typed; where it cannot be saved it stays in the person's working copy. */
export async function trySave(
  ctx: Context,
  article: ArticleRecord,
  fields: FieldValues,
  refusedFiles: FieldErrors,
): Promise<Outcome> {
  const reason = whyNotEdit(ctx.actor, article)
  if (reason !== null) return { kind: 'refused', reason }
  const read = await readContent(ctx, article, fields, refusedFiles)
  const outcome: Outcome = read.ok
    ? await attempt(ctx, article, read)
    : { kind: 'wrong', errors: read.errors }
  if (outcome.kind === 'wrong' || outcome.kind === 'conflict')
    await keepWorkingCopy(ctx, article.id, baseOf(fields, article), fields)
  return outcome
}

/** The revision that a form was begun from. */
export function baseOf(fields: FieldValues, article: ArticleRecord): number {
  const base = Number(textOf(fields, 'baseRevision'))
  return Number.isInteger(base) && base > 0 ? Math.min(base, article.revision) : article.revision
}

interface Read {
  content: ArticleContent
  baseRevision: number
  typographic: boolean
  why: string
}

async function readContent(
  ctx: Context,
  article: ArticleRecord,
  fields: FieldValues,
  refusedFiles: FieldErrors,
): Promise<({ ok: true } & Read) | { ok: false; errors: FieldErrors }> {
  const form = readArticleForm(fields)
  if (!form.ok) return { ok: false, errors: { ...form.errors, ...refusedFiles } }
  const [choices, media] = await Promise.all([listChoices(ctx, article.content), listKnownMedia(ctx, fields)])
  const composed = composeContent(form.value, { before: article.content, choices, media })
  const errors = { ...(composed.ok ? {} : composed.errors), ...refusedFiles }
  const { why, change, baseRevision } = form.value
  if (isSigned(article) && why.trim() === '') errors['why'] = 'Ghi lý do sửa: bài đã được phòng ký.'
  if (!composed.ok || Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    content: composed.content,
    baseRevision,
    typographic: isTypographic(article, change),
    why,
  }
}

const isTypographic = (article: ArticleRecord, change: string) =>
  isSigned(article) && change === 'typographic'

async function attempt(ctx: Context, article: ArticleRecord, read: Read): Promise<Outcome> {
  try {
    const saved = await saveRevision(ctx, article.id, read)
    return saved.ok
      ? { kind: 'saved', record: saved.record }
      : { kind: 'conflict', theirs: saved.theirs, mine: read.content }
  } catch (error) {
    if (error instanceof Forbidden) return { kind: 'refused', reason: error.message }
    if (error instanceof RuleBroken) return { kind: 'wrong', errors: { change: error.rule } }
    throw error
  }
}
