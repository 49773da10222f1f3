import type { EditionState } from '#features/articles/article.ts'
import type { Deed, Ledger } from './ledger.ts'
import type { Records } from './records.ts'

/** Every acknowledged deed that is not there any more, in words. */
export function listLost({ deeds }: Ledger, records: Records): string[] {
  const articles = new Set(records.articles.map(({ id }) => id))
  const leads = new Set(records.revisions.map(({ lead }) => lead))
  const media = new Map(records.media.map(({ id, sha256 }) => [id, sha256]))
  const taken = new Map<string, number>()
  for (const { action, subject } of records.events) {
    const key = `${action} ${subject}`
    taken.set(key, (taken.get(key) ?? 0) + 1)
  }
  const isThere = (deed: Deed): boolean => {
    switch (deed.kind) {
      case 'draft':
        return articles.has(deed.article) && taken.has(`article.draft ${deed.article}`)
      case 'save':
        return leads.has(deed.lead)
      case 'step':
        return taken.has(`article.${deed.step} ${deed.article}`)
      case 'upload':
        return media.get(deed.media) === deed.sha256
    }
  }
  return [
    ...deeds.filter((deed) => !isThere(deed)).map((deed) => `lost: ${JSON.stringify(deed)}`),
    ...listFallenBack(deeds, records),
  ]
}

const order: readonly EditionState[] = [
  'draft',
  'submitted',
  'signed',
  'editing',
  'checked',
  'ready',
  'scheduled',
  'published',
  'superseded',
]

/** Articles that stand before the last step that was acknowledged. */
function listFallenBack(deeds: readonly Deed[], { editions }: Records): string[] {
  const reached = new Map<string, EditionState>()
  for (const deed of deeds) if (deed.kind === 'step') reached.set(deed.article, deed.to)
  return [...reached].flatMap(([article, state]) => {
    const [first] = editions.filter((edition) => edition.article === article && edition.number === 1)
    const stands = order.findIndex((known) => known === first?.state)
    return stands >= order.indexOf(state)
      ? []
      : [`lost: ${article} was acknowledged as ${state} and is ${first?.state}`]
  })
}
