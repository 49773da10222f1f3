import {
  dueAt,
  isOverdue,
  steps,
  whoseStep,
  type ArticleRecord,
  type EditionState,
  type Step,
} from '#features/articles/index.ts'
import type { Context } from '#platform/context.ts'

/** One article as a piece of somebody's work. */
export interface Piece {
  id: string
  title: string
  state: EditionState
  /** The one step that comes next, as its button says it; null where nothing is to be done. */
  next: string | null
  /** Who is waited for. */
  waitsFor: string | null
  since: Date
  due: Date | null
  overdue: boolean
  writer: string
  unconfirmed: boolean
}

const nextSteps: Partial<Record<EditionState, Step>> = {
  draft: 'submit',
  submitted: 'sign',
  signed: 'take_up',
  editing: 'check',
  checked: 'approve',
  ready: 'publish',
}

export function describePiece({ profile, now }: Context, article: ArticleRecord): Piece {
  const unconfirmed = article.forcedBy !== null && article.forcedConfirmedBy === null
  const step = unconfirmed ? 'confirm_forced' : nextSteps[article.state]
  return {
    id: article.id,
    title: article.title,
    state: article.state,
    next: step ? steps[step].label : null,
    waitsFor: step && step !== 'submit' ? `Chờ: ${whoseStep(step)}` : null,
    since: article.stateSince,
    due: dueAt(article, profile),
    overdue: isOverdue(article, profile, now()),
    writer: article.lastWriterName,
    unconfirmed,
  }
}
