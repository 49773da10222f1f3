import { and, eq } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import { isPublic } from '../publication/queries.ts'
import { documents } from '../table.ts'

const start = paths.document.pattern.replace(':slug', '')
const facets = paths.documentIndex.pattern.replace(':facet', '')
const slugIn = (address: string) => address.slice(start.length).split(/[/?#]/, 1)[0] ?? ''

/** Whether the document at an address, or of a page below it, is public; undefined for other pages, the lists among them. */
export async function isPublicDocument({ db }: Context, address: string): Promise<boolean | undefined> {
  const slug = slugIn(address)
  const isOther = !address.startsWith(start) || address.startsWith(facets) || slug.includes('.')
  if (isOther) return undefined
  return (await db.$count(documents, and(isPublic, eq(documents.slug, slug)))) > 0
}
