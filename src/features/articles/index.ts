export {
  isOpen,
  liveStates,
  openStates,
  stateNames,
  stepNames,
  steps,
  type EditionState,
  type Step,
} from './article.ts'
export { draftArticle, type Draft } from './commands/draft.ts'
export { saveRevision, type Save } from './commands/save.ts'
export { takeStep } from './commands/take-step.ts'
export { prohibitedActCodes } from './checklist.ts'
export type { ArticleContent } from './content.ts'
export type { StepInput } from './decide.ts'
export { desk } from './desk.tsx'
export { jobs } from './jobs.ts'
export { listPublished, mayFetchMedia } from './listings.ts'
export { findArticle } from './queries.ts'
export type { ArticleRecord } from './records.ts'
export { site } from './site.tsx'
export { teaserOf } from './teaser.ts'
export { countWaiting, listOwn, listWaiting } from './waiting.ts'
export { dueAt, isOverdue } from './clock.ts'
export { looks } from './pages/looks.ts'
export { whoseStep } from './policy.ts'
