import { eq } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import type { Profile } from '#platform/profile.ts'
import { sections } from './table.ts'

/**
 * Brings in the sections of art. 10 that are not there yet, each with its first categories. A section that stands
 * keeps its name, its order and the categories that people gave it.
 */
export async function loadSections(tx: Database, profile: Profile, now: Date): Promise<void> {
  const taken = new Set((await tx.select({ slug: sections.slug }).from(sections)).map(({ slug }) => slug))
  const free = (slug: string, above: string) => (taken.has(slug) ? `${above}-${slug}` : slug)
  for (const [order, { code, name, slug, clause, categories }] of profile.sections.entries()) {
    const [known] = await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, code))
    if (known) continue
    const fresh = { hidden: false, createdAt: now }
    const own = free(slug, code.replace('.', '-'))
    taken.add(own)
    await tx
      .insert(sections)
      .values({ ...fresh, id: code, parentId: null, code, name, slug: own, clause, position: order + 1 })
    for (const [index, category] of categories.entries()) {
      const address = free(category.slug, slug)
      taken.add(address)
      const id = `${code}.${category.slug}`
      const place = { id, parentId: code, code: id, position: index + 1 }
      await tx.insert(sections).values({ ...fresh, ...place, name: category.name, slug: address, clause: '' })
    }
  }
}
