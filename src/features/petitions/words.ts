import { sql, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { withoutMarks } from '#lib/text.ts'

/** As words are kept and asked for: without marks, letters and digits only. */
export const foldWords = (text: string): string =>
  withoutMarks(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Every word has to begin one of the petition's; undefined where nothing was asked for. */
export function matches(column: AnyPgColumn, words: string): SQL | undefined {
  const asked = foldWords(words).split(' ').filter(Boolean).slice(0, 12)
  if (asked.length === 0) return undefined
  const query = asked.map((word) => `${word}:*`).join(' & ')
  return sql`to_tsvector('simple', ${column}) @@ to_tsquery('simple', ${query})`
}
