import {
  deriveMetadata,
  listGaps,
  type ArticleContent,
  type ArticleRecord,
} from '#features/articles/index.ts'
import { toDateInput } from '#lib/dates.ts'
import { fromPlainText, sanitise, toEditableText } from '#lib/rich-text/index.ts'
import type { Context } from '#platform/context.ts'
import { textOf, type FieldErrors, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { listChoices } from './choices.ts'
import { compareVersions, type Version } from './compare.ts'
import { listKnownMedia } from './media.ts'
import type { EditArticleProps } from './pages/edit-article-page.tsx'
import type { UploadRules } from './uploads.ts'

interface Shown {
  values: FieldValues
  errors?: FieldErrors
  copyFrom?: Date | null
  moved?: boolean
  /** Show what was saved meanwhile beside what the form holds. */
  beside?: boolean
}

/** In these the text is still the division's own; later its signature stands under it. */
export const isSigned = ({ state }: Pick<ArticleRecord, 'state'>): boolean =>
  state !== 'draft' && state !== 'submitted'

export const bodyHtmlOf = (values: FieldValues): string =>
  textOf(values, 'bodyFormat') === 'html'
    ? sanitise(textOf(values, 'body'))
    : fromPlainText(textOf(values, 'body'))

export const bodyTextOf = (values: FieldValues): string =>
  textOf(values, 'bodyFormat') === 'html' ? toEditableText(textOf(values, 'body')) : textOf(values, 'body')

export const versionOf = (values: FieldValues): Version => ({
  title: textOf(values, 'title'),
  lead: textOf(values, 'lead'),
  body: bodyHtmlOf(values),
})

/** All that the edit page needs to show these fields of the article. */
export async function describeForm(
  ctx: Context,
  article: ArticleRecord,
  rules: UploadRules,
  { values, errors, copyFrom = null, moved = false, beside = false }: Shown,
): Promise<EditArticleProps> {
  const choices = await listChoices(ctx, article.content)
  const section = choices.sections.find(({ value }) => value === article.sectionId)
  return {
    article,
    values: { origin: 'own', change: 'content', ...values },
    errors,
    ownRevision: article.lastWriterId === ctx.actor.id ? article.revision : 0,
    bodyText: bodyTextOf(values),
    bodyHtml: bodyHtmlOf(values),
    choices,
    media: await listKnownMedia(ctx, values),
    derived: derive(ctx, article, article.content, section?.label ?? ''),
    gaps: listGaps(article.content),
    rules,
    signed: isSigned(article),
    typographicFixWords: ctx.profile.office.typographicFixWords,
    copyFrom,
    warnings: [values['importWarnings'] ?? []].flat(),
    moved: moved ? { beside: beside ? compareVersions(article.content, versionOf(values)) : null } : null,
  }
}

function derive(ctx: Context, article: ArticleRecord, content: ArticleContent, sectionName: string) {
  return deriveMetadata(content, {
    publisher: ctx.profile.office.name,
    identifier: `${ctx.publicUrl}${paths.article.href({ slug: article.slug })}`,
    date: toDateInput(article.publishedAt ?? ctx.now()),
    sectionName,
  })
}
