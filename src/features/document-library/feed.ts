import { typeName, type Filter, type PublicLine } from '#features/documents/index.ts'
import { writeAtom, type Entry } from '#features/publications/index.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import { addressOf } from './asked.ts'
import { feedAddress, feedOf } from './feed-links.ts'
import { dateOf, titleOf } from './title.ts'

/** A feed without entries was last changed before anything: it must not look new on each visit. */
const never = new Date('2011-01-01T00:00:00+07:00')

/** The documents that appeared last, of one type or field where it is asked for. */
export function writeFeed(
  { publicUrl, profile }: Pick<Context, 'publicUrl' | 'profile'>,
  filter: Filter,
  documents: readonly PublicLine[],
): string {
  const field = profile.documents.fields.find(({ code }) => code === filter.field)?.name ?? ''
  const { title } = feedOf(filter, [typeName(filter.type), field].filter(Boolean))
  const publisher = profile.office.name
  const self = feedAddress(filter)
  const page = addressOf(paths.documents.href(), { filter, sort: 'moi-ban-hanh', page: 1 })
  const entries = documents.map((document) => entryOf(publicUrl, document))
  return writeAtom({
    title,
    subtitle: `${title} – ${publisher}`,
    self: `${publicUrl}${self}`,
    page: `${publicUrl}${page}`,
    publisher,
    rights: `Khi sử dụng lại phải ghi rõ nguồn: ${publisher}`,
    updated: entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), never),
    entries,
  })
}

function entryOf(publicUrl: string, document: PublicLine): Entry {
  const at = document.publishedAt ?? never
  return {
    id: `urn:uuid:${document.id}`,
    title: [titleOf(document), dateOf(document)].filter(Boolean).join(' '),
    summary: document.abstract,
    address: `${publicUrl}${paths.document.href({ slug: document.slug ?? '' })}`,
    published: at,
    updated: at,
    tags: [],
  }
}
