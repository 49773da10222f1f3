import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { recordAll } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { noFacts, type DocumentFacts } from '../document.ts'
import { owe } from '../duty.ts'
import { guessFields } from '../field-guess.ts'
import { numbering } from '../numbering.ts'
import type { DocumentRecord } from '../queries.ts'
import { linkByNumber } from '../relations/commands.ts'
import { endsOf } from '../relations/ends.ts'
import { documentRelations, documents } from '../table.ts'
import { chooseSlugs } from './address.ts'
import { foldForSearch, subjectOf } from './draft.ts'

export interface NewEntry {
  facts: Partial<DocumentFacts>
  divisionId: string
}

/** What the log keeps beside each: from which import it came. */
type Origin = Record<string, unknown>

/**
 * The rows of an outgoing register, without their files: each waits for its file and for a person. In the caller's transaction, whose
 * last statement it is. Answers with the ids, in the order of the rows.
 */
export async function enterRegistered(
  tx: Database,
  ctx: Context,
  entries: readonly NewEntry[],
  origin: Origin,
): Promise<string[]> {
  const rows = entries.map((entry) => rowOf(ctx, 'register', entry))
  return insertAll(tx, ctx, rows, origin)
}

/**
 * Legal documents of central authorities, which are public already (art. 10.6): they are shown at once, under the name of who brought
 * them in. The same holds as for a register.
 */
export async function enterCollected(
  tx: Database,
  ctx: Context,
  entries: readonly NewEntry[],
  origin: Origin,
): Promise<string[]> {
  const drafts = entries.map((entry) => rowOf(ctx, 'collection', entry))
  const slugs = await chooseSlugs(tx, drafts)
  const now = ctx.now()
  const rows = drafts.map((draft, at) => ({
    ...draft,
    state: 'published' as const,
    publicity: 'public' as const,
    slug: slugs[at] ?? null,
    fields: guessFields(draft.abstract, ctx.profile.documents.fields)?.codes ?? [],
    ...endsOf(draft.expiresOn, []),
    signedByName: ctx.actor.name,
    signedPost: ctx.actor.posts[0]?.title ?? '',
    publishedAt: now,
  }))
  return insertAll(tx, ctx, rows, origin)
}

type NewRow = typeof documents.$inferInsert & Pick<DocumentRecord, 'id' | 'number' | 'abstract' | 'issuer'>

function rowOf({ actor, now }: Context, source: DocumentRecord['source'], { facts, divisionId }: NewEntry) {
  const known: DocumentFacts = { ...noFacts, ...facts }
  return {
    ...known,
    ...numbering(known.number),
    id: randomUUID(),
    divisionId,
    createdBy: actor.id,
    lastWriterId: actor.id,
    state: 'registered' as const,
    version: 1,
    source,
    publicity: 'undecided' as const,
    publicityGround: '',
    lateNote: '',
    body: '',
    folded: foldForSearch(known),
    readings: {},
    registeredAt: now(),
    stateSince: now(),
  }
}

async function insertAll(
  tx: Database,
  ctx: Context,
  rows: readonly NewRow[],
  origin: Origin,
): Promise<string[]> {
  if (rows.length === 0) return []
  const entered = await tx
    .insert(documents)
    .values([...rows])
    .returning()
  await linkThoseSpokenOf(tx, entered)
  await owe(tx, ctx, entered)
  await recordAll(
    tx,
    ctx,
    entered.map((document) => ({
      action: 'document.register',
      subject: subjectOf(document),
      facts: { source: document.source, state: document.state, ...origin },
    })),
  )
  return rows.map(({ id }) => id)
}

/** Only documents that others have spoken of already are to be linked: few among thousands. */
async function linkThoseSpokenOf(tx: Database, entered: readonly DocumentRecord[]): Promise<void> {
  const published = entered.filter(({ state }) => state === 'published')
  const keys = published.flatMap(({ numberKey }) => numberKey ?? [])
  if (keys.length === 0) return
  const spokenOf = await tx
    .selectDistinct({ key: documentRelations.targetKey })
    .from(documentRelations)
    .where(
      sql`${documentRelations.targetKey} = any(${sql.param(keys)}::text[]) and ${documentRelations.targetId} is null`,
    )
  const wanted = new Set(spokenOf.map(({ key }) => key))
  for (const document of published) if (wanted.has(document.numberKey ?? '')) await linkByNumber(tx, document)
}
