import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import { divisionsOf, holds, isBoard, type Actor } from '#platform/actor.ts'
import type { EditionState, Standing } from './article.ts'
import { articles, editions } from './table.ts'

/** One ground on which articles may be seen; all that it names must hold. */
interface Ground {
  states?: readonly EditionState[]
  divisions?: readonly string[]
  writtenBy?: string
}

export const pastSignature: readonly EditionState[] = [
  'signed',
  'editing',
  'checked',
  'ready',
  'scheduled',
  'published',
  'withdrawn',
  'taken_down',
  'redirected',
  'archived',
  'superseded',
]
export const outOfDraft: readonly EditionState[] = ['submitted', ...pastSignature]

/**
 * What of the workspace's articles a person may see, as grounds of which one is enough. The same list decides about
 * one article (`maySee`) and filters rows (`seenBy`), so that the two cannot come apart.
 */
export function groundsOf(actor: Actor): Ground[] {
  if (holds(actor, 'board_head', 'board_deputy', 'chief', 'deputy_chief', 'auditor')) return [{}]
  const leading = divisionsOf(actor, 'division_head', 'division_deputy')
  const working = divisionsOf(actor, 'specialist')
  return [
    ...(actor.id ? [{ writtenBy: actor.id }] : []),
    ...(leading.length ? [{ divisions: leading }] : []),
    ...(working.length ? [{ divisions: working, states: outOfDraft }] : []),
    ...(isBoard(actor) ? [{ states: pastSignature }] : []),
  ]
}

export function maySee(actor: Actor, article: Standing): boolean {
  return groundsOf(actor).some(
    ({ states, divisions, writtenBy }) =>
      (!states || states.includes(article.state)) &&
      (!divisions || divisions.includes(article.divisionId)) &&
      (!writtenBy || article.createdBy === writtenBy || article.coAuthors.includes(writtenBy)),
  )
}

/** The same grounds as a condition on `articles` joined with `editions`. */
export function seenBy(actor: Actor): SQL {
  const grounds = groundsOf(actor).map(
    ({ states, divisions, writtenBy }) =>
      and(
        sql`true`,
        states && inArray(editions.state, [...states]),
        divisions && inArray(articles.divisionId, [...divisions]),
        writtenBy
          ? or(eq(articles.createdBy, writtenBy), sql`${articles.coAuthors} @> array[${writtenBy}]::uuid[]`)
          : undefined,
      ) ?? sql`true`,
  )
  return or(...grounds) ?? sql`false`
}
