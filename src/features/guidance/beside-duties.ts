import { and, desc, isNotNull, isNull, sql } from 'drizzle-orm'
import { paths } from '#paths'
import { kinds } from './note.ts'
import { newer, personOf, seenBy, selectNotes, type Reader } from './queries.ts'
import { guidanceNotes } from './table.ts'

/** What was sent to be read beside a kind of duty, templates too, as far as this person sees it; the newest first. */
export async function listBesideDuty(
  reader: Reader,
  duty: string,
): Promise<{ kind: string; title: string; href: string }[]> {
  const rows = await selectNotes(reader.db, personOf(reader))
    .where(
      and(
        sql`${guidanceNotes.duties} @> array[${duty}]`,
        isNotNull(guidanceNotes.sentAt),
        isNull(newer.id),
        seenBy(reader),
      ),
    )
    .orderBy(desc(guidanceNotes.sentAt), desc(guidanceNotes.id))
    .limit(10)
  return rows.map(({ note: { id, kind, title } }) => ({
    kind: kinds[kind].name,
    title,
    href: paths.desk.guidanceNote.href({ id }),
  }))
}
