import { formatDateTime } from '#lib/dates.ts'
import type { Revision, VersionedArticle } from '../queries.ts'

const numberOf = ({ editions }: VersionedArticle, { editionId }: Revision) =>
  editions.find((edition) => edition.editionId === editionId)?.editionNumber ?? 0

/** "2.5": the fifth text of the second edition; the same in addresses and on the page. */
export const nameOf = (versions: VersionedArticle, revision: Revision): string =>
  `${numberOf(versions, revision)}.${revision.number}`

export const describe = (versions: VersionedArticle, revision: Revision): string =>
  `Bản ${nameOf(versions, revision)}, ${revision.writerName}, ${formatDateTime(revision.writtenAt)}`

/** The text that the public reads now, if there is one. */
export function liveRevision({ editions, revisions }: VersionedArticle): Revision | undefined {
  const live = editions.find(
    ({ state }) => state === 'published' || state === 'withdrawn' || state === 'archived',
  )
  return revisions.find(({ editionId, number }) => editionId === live?.editionId && number === live.revision)
}
