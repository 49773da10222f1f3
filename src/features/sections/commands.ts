import { eq } from 'drizzle-orm'
import { slugify } from '#lib/text.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { SectionHooks } from './hooks.ts'
import { demand } from './policy.ts'
import { lockNeighbours, lockSection } from './queries.ts'
import { isOfRegulation, orderAfterMove, type Section } from './section.ts'
import { sections } from './table.ts'

const subjectOf = ({ id, name }: Pick<Section, 'id' | 'name'>) => ({ type: 'section', id, name })

/** A category below one of the nine sections; its address comes from its first name and stays. */
export async function addCategory(
  ctx: Context,
  { parentId, name }: { parentId: string; name: string },
): Promise<Section> {
  return ctx.db.transaction(async (tx) => {
    const parent = await lockSection(tx, parentId)
    demand(ctx.actor, 'add')
    if (!isOfRegulation(parent))
      throw new RuleBroken('Chuyên mục con chỉ nằm ngay dưới một mục của Điều 10.', { field: 'parentId' })
    const neighbours = await lockNeighbours(tx, parentId)
    if (neighbours.some((other) => other.name.toLowerCase() === name.toLowerCase()))
      throw new RuleBroken(`Mục ${parent.name} đã có chuyên mục tên này.`, { field: 'name' })
    const slug = await freeSlug(tx, slugify(name, 80))
    const id = `${parentId}.${slug}`
    const position = (neighbours.at(-1)?.position ?? 0) + 1
    const placed = { id, parentId, code: id, position }
    const section = { ...placed, name, slug, clause: '', hidden: false, createdAt: ctx.now() }
    await tx.insert(sections).values(section)
    await record(tx, ctx, 'section.add', subjectOf(section), { parentId, slug })
    return section
  })
}

async function freeSlug(tx: Database, wanted: string): Promise<string> {
  const taken = new Set((await tx.select({ slug: sections.slug }).from(sections)).map(({ slug }) => slug))
  let slug = wanted
  for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`
  return slug
}

export async function renameSection(ctx: Context, id: string, name: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const section = await lockSection(tx, id)
    demand(ctx.actor, 'rename')
    await tx.update(sections).set({ name }).where(eq(sections.id, id))
    await record(tx, ctx, 'section.rename', subjectOf({ id, name }), { previousName: section.name })
  })
}

export async function moveSection(ctx: Context, id: string, direction: 'up' | 'down'): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const section = await lockSection(tx, id)
    demand(ctx.actor, 'move', { ...section, articles: 0 })
    const order = orderAfterMove(await lockNeighbours(tx, section.parentId ?? ''), id, direction)
    for (const [index, neighbour] of order.entries())
      await tx
        .update(sections)
        .set({ position: index + 1 })
        .where(eq(sections.id, neighbour.id))
    await record(tx, ctx, 'section.move', subjectOf(section), { direction })
  })
}

/** A hidden category takes no new articles and stands in no menu; what was published in it keeps its address. */
export async function setHidden(ctx: Context, id: string, hidden: boolean): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const section = await lockSection(tx, id)
    demand(ctx.actor, hidden ? 'hide' : 'show', { ...section, articles: 0 })
    await tx.update(sections).set({ hidden }).where(eq(sections.id, id))
    await record(tx, ctx, hidden ? 'section.hide' : 'section.show', subjectOf(section))
  })
}

/** Only a category that never held an article goes. */
export async function removeCategory(
  ctx: Context,
  { countArticles }: SectionHooks,
  id: string,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const section = await lockSection(tx, id)
    demand(ctx.actor, 'remove', { ...section, articles: await countArticles(tx, id) })
    await tx.delete(sections).where(eq(sections.id, id))
    await record(tx, ctx, 'section.remove', subjectOf(section), { slug: section.slug })
  })
}
