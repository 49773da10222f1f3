import type { Filter } from '#features/documents/index.ts'
import { noFilter } from '#features/documents/index.ts'
import { paths } from '#paths'
import { addressOf } from './asked.ts'

/** What of a question a feed can follow: a type, a field, or both. */
const followed = ({ type, field }: Filter): Filter => ({ ...noFilter, type, field })

export const feedAddress = (filter: Filter): string =>
  addressOf(paths.documentsFeed.href(), { filter: followed(filter), sort: 'moi-ban-hanh', page: 1 })

/** How a list announces its feed; `names` are those of the chosen type and field. */
export const feedOf = (filter: Filter, names: readonly string[]) => ({
  title: ['Văn bản mới', ...names].join(', '),
  href: feedAddress(filter),
})
