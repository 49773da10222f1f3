import type { Database } from '#platform/database.ts'

/** What sections ask of features they do not know. */
export interface SectionHooks {
  /** Every article that stands in the section, whatever its state: one of them is enough to keep it. */
  countArticles: (db: Database, sectionId: string) => Promise<number>
  /** Names of those in charge of each section at that moment, by its id. */
  listKeepers: (db: Database, at: Date) => Promise<ReadonlyMap<string, readonly string[]>>
}
