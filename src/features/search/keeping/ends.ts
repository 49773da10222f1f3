import { eq, sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { generations } from '../table.ts'

/**
 * Counts how often whoever writes a generation has ended without a word. A file of it that is changed in just the wrong bits can end
 * the whole process, which nothing in it can prevent; the next one would end the same way.
 */
export interface Ends {
  /** Notes that this process begins with a generation; false where too many before it have come to no good end. */
  begin(number: number): Promise<boolean>
  /** Notes that it ends as it should. */
  end(): Promise<void>
}

const tooMany = 3
/** Milliseconds after which what has been read is trusted. */
const trusted = 600_000

export function openEnds(db: Database): Ends {
  let begun: { number: number; at: number; isTrusted: boolean } | null = null
  const set = async (number: number, unclean: number) =>
    void (await db.update(generations).set({ unclean }).where(eq(generations.number, number)))
  return {
    async begin(number) {
      if (begun?.number === number) {
        if (!begun.isTrusted && Date.now() - begun.at > trusted) {
          begun.isTrusted = true
          await set(number, 1)
        }
        return true
      }
      begun = { number, at: Date.now(), isTrusted: false }
      const [row] = await db
        .update(generations)
        .set({ unclean: sql`${generations.unclean} + 1` })
        .where(eq(generations.number, number))
        .returning({ unclean: generations.unclean })
      return (row?.unclean ?? 0) <= tooMany
    },
    async end() {
      if (begun) await set(begun.number, 0)
      begun = null
    },
  }
}
