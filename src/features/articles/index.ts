export { stateNames, stepNames, steps, type EditionState, type Step } from './article.ts'
export { draftArticle, type Draft } from './commands/draft.ts'
export { saveRevision, type Save } from './commands/save.ts'
export {
  dropWorkingCopy,
  findWorkingCopy,
  keepWorkingCopy,
  type WorkingCopy,
} from './commands/working-copy.ts'
export { takeStep } from './commands/take-step.ts'
export { prohibitedActCodes } from './checklist.ts'
export {
  articleContent,
  consentBases,
  dublinCore,
  dublinCoreElements,
  kinds,
  mandatoryElements,
  type ArticleContent,
  type Attachment,
  type Author,
  type Photo,
} from './content.ts'
export type { StepInput } from './decide.ts'
export { desk } from './desk.tsx'
export { listGaps, type Gap } from './gaps.ts'
export { countInSection, handOver } from './hand-over.ts'
export { jobs } from './jobs.ts'
export { mayFetchMedia } from './media-uses.ts'
export { findPublicAddress, findPublicArticle, type PublicRecord } from './publication/find.ts'
export { listPublications, type Cursor, type Publication, type Wanted } from './publication/queries.ts'
export type { PublishedPhoto, PublishedTag } from './publication/table.ts'
export {
  findTag,
  listAddressesOfMonth,
  listMonths,
  listTags,
  rebuildPublications,
  type Month,
  type Tag,
} from './publication/totals.ts'
export { deriveMetadata, type Metadata } from './metadata.ts'
export type { Neighbour } from './neighbours.ts'
export { findArticle, listEditions } from './queries.ts'
export { readArticle, type ReadableArticle } from './reading.ts'
export { Reading } from './pages/reading.tsx'
export { revisions } from './table.ts'
export type { ArticleRecord } from './records.ts'
export { searchSource } from './finding/source.ts'
export { countWaiting, listOwn, listWaiting } from './waiting.ts'
export { dueAt, isOverdue } from './clock.ts'
export { looks } from './pages/looks.ts'
export { divisionsToWriteFor, whoseStep, whyNotEdit } from './policy.ts'
export { findArticleAt } from './standing-at.ts'
