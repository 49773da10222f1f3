import { asc, eq } from 'drizzle-orm'
import { one, type Database } from '#platform/database.ts'
import { treeOf, type Section, type SectionTree } from './section.ts'
import { sections } from './table.ts'

/** The whole tree, hidden ones included and marked. */
export async function listSections(db: Database): Promise<SectionTree[]> {
  return treeOf(await db.select().from(sections).orderBy(asc(sections.position)))
}

export async function findSection(db: Database, id: string): Promise<Section> {
  return one(await db.select().from(sections).where(eq(sections.id, id)))
}

export async function lockSection(tx: Database, id: string): Promise<Section> {
  return one(await tx.select().from(sections).where(eq(sections.id, id)).for('update'))
}

/** The categories of one section in their order, locked so that two people who sort at once take turns. */
export async function lockNeighbours(tx: Database, parentId: string): Promise<Section[]> {
  return tx
    .select()
    .from(sections)
    .where(eq(sections.parentId, parentId))
    .orderBy(asc(sections.position), asc(sections.id))
    .for('update')
}
