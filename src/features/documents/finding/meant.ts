import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { hasNumber } from '../publication/filter.ts'
import { isPublic, line, type PublicLine } from '../publication/queries.ts'
import { seenBy } from '../scope.ts'
import { documents } from '../table.ts'

/** The documents that words may mean, of those that somebody may see; the newest first, as numbers come again each year. */
export interface MeantDocuments {
  /** By a number in any spelling; empty for other words. */
  listTyped(text: string, limit: number): Promise<PublicLine[]>
  listNumbered(
    numbered: { type: string | null; value: number; year: number },
    limit: number,
  ): Promise<PublicLine[]>
  /** Those that an issue of the gazette printed: "977" is also one of the double issue "977+978". */
  listInGazette(issue: string, limit: number): Promise<PublicLine[]>
  listAt(slug: string): Promise<PublicLine[]>
  /** A form feed between its pages; empty where it has none. */
  findText(id: string): Promise<string>
}

export const publicDocuments = (db: Database): MeantDocuments => openMeant(db, isPublic)

export const documentsSeen = ({ db, actor }: Context): MeantDocuments => openMeant(db, seenBy(actor))

function openMeant(db: Database, seen: SQL): MeantDocuments {
  const list = (which: SQL | undefined, limit: number): Promise<PublicLine[]> =>
    db
      .select(line)
      .from(documents)
      .where(and(seen, which))
      .orderBy(desc(documents.issuedOn), desc(documents.id))
      .limit(limit)
  return {
    async listTyped(text, limit) {
      const means = hasNumber(text)
      return means ? list(means, limit) : []
    },
    listNumbered: ({ type, value, year }, limit) =>
      list(
        and(
          eq(documents.numberValue, value),
          sql`extract(year from ${documents.issuedOn}) = ${year}`,
          type === null ? undefined : eq(documents.type, type),
        ),
        limit,
      ),
    listInGazette: (issue, limit) =>
      list(
        sql`regexp_split_to_array(replace(${documents.gazetteIssue}, ' ', ''), '[^0-9]+') @> regexp_split_to_array(${issue}, '[^0-9]+')`,
        limit,
      ),
    listAt: (slug) => list(eq(documents.slug, slug), 1),
    async findText(id) {
      const [row] = await db
        .select({ body: documents.body })
        .from(documents)
        .where(and(seen, eq(documents.id, id)))
      return row?.body ?? ''
    },
  }
}
