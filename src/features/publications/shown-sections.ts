import { listSections, type Section } from '#features/sections/index.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'

export interface ShownSection {
  section: Section
  /** The one above, where this is a category. */
  parent: Section | null
  categories: readonly Section[]
  /** Of itself and of its categories: a section has what stands in these. */
  ids: readonly string[]
}

/** The sections and categories that are not hidden, each above its categories. */
export async function listShownSections({
  db,
  remember,
}: Pick<Context, 'db' | 'remember'>): Promise<ShownSection[]> {
  const tree = await remember('sections', () => listSections(db))
  return tree.flatMap((above) => {
    if (above.hidden) return []
    const categories = above.categories.filter(({ hidden }) => !hidden)
    // Articles of a hidden category keep their addresses, and so their place in the section above.
    const whole = {
      section: above,
      parent: null,
      categories,
      ids: [above, ...above.categories].map(({ id }) => id),
    }
    return [
      whole,
      ...categories.map((section) => ({ section, parent: above, categories: [], ids: [section.id] })),
    ]
  })
}

export async function findShownSection(
  ctx: Pick<Context, 'db' | 'remember'>,
  slug: string,
): Promise<ShownSection> {
  const found = (await listShownSections(ctx)).find(({ section }) => section.slug === slug)
  if (!found) throw new NotFound()
  return found
}
