import {
  type ArticleContent,
  draftArticle,
  findArticle,
  prohibitedActCodes,
  saveRevision,
  type StepInput,
  takeStep,
} from '#features/articles/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { DemonstrationItem, DemonstrationStep } from './item.ts'
import { planAppearance } from './moments.ts'

interface Writing {
  ctx: Context
  item: DemonstrationItem
  /** Called only by the step that writes: pictures are stored in the writer's name. */
  compose: (ctx: Context) => Promise<ArticleContent>
}

/** Opens the draft, then saves its whole text, as a writer does. Answers with the article's id. */
export async function write({ ctx, item, compose }: Writing): Promise<string> {
  const content = await compose(ctx)
  const { title, kind, sectionId } = content
  const id = await draftArticle(ctx, { title, kind, sectionId, divisionId: item.division, dueOn: null })
  await save(ctx, id, content, { typographic: false, why: 'Viết bài' })
  return id
}

interface Meanwhile {
  /** The moment of loading, which a scheduled appearance counts from. */
  now: Date
  /** The article that another item has become. */
  articleOf: (item: string) => string | undefined
}

/** Any later step. */
export async function take(
  ctx: Context,
  id: string,
  step: Exclude<DemonstrationStep, { step: 'write' }>,
  meanwhile: Meanwhile,
): Promise<void> {
  if (step.step === 'edit') return edit(ctx, id, step)
  await takeStep(ctx, id, step.step, await inputOf(ctx, step, meanwhile))
}

async function edit(
  ctx: Context,
  id: string,
  step: Extract<DemonstrationStep, { step: 'edit' }>,
): Promise<void> {
  const { content } = await findArticle(ctx, id)
  const { from, to } = step.change
  const changed = {
    ...content,
    title: content.title.replace(from, to),
    lead: content.lead.replace(from, to),
    body: content.body.replace(from, to),
  }
  await save(ctx, id, changed, step)
}

async function save(
  ctx: Context,
  id: string,
  content: ArticleContent,
  { typographic, why }: { typographic: boolean; why: string },
): Promise<void> {
  const { revision } = await findArticle(ctx, id)
  const saved = await saveRevision(ctx, id, { content, baseRevision: revision, typographic, why })
  if (!saved.ok) throw new RuleBroken('Bài minh họa vừa được người khác sửa.', { id })
}

async function inputOf(
  ctx: Context,
  step: Exclude<DemonstrationStep, { step: 'write' | 'edit' }>,
  { now, articleOf }: Meanwhile,
): Promise<StepInput> {
  switch (step.step) {
    case 'check':
      return { checklist: Object.fromEntries(prohibitedActCodes.map((code) => [code, 'ok'])) }
    case 'schedule':
      return { publishAt: planAppearance(step, now) }
    case 'correct':
      return { reason: step.note }
    case 'redirect': {
      const { slug } = await findArticle(ctx, articleOf(step.to) ?? '')
      return { reason: step.reason, redirectTo: slug }
    }
    default:
      return 'reason' in step ? { reason: step.reason } : {}
  }
}
