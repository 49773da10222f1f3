import { eq } from 'drizzle-orm'
import { raise, supplyEvent, voidEvent, type DutyEvent, type Trigger } from '#features/duties/index.ts'
import { startOfDay } from '#lib/days.ts'
import { recogniseIssuer } from '#lib/issuers/index.ts'
import { excerpt } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { ownNames } from './own-issuers.ts'
import type { DocumentRecord } from './queries.ts'
import { documentFiles } from './table.ts'

export const triggers: readonly Trigger[] = [
  { key: 'document.issued', name: 'Văn bản được phát hành (theo sổ văn bản đi)' },
]

const keyOf = ({ id }: Pick<DocumentRecord, 'id'>) => `document:${id}`
const nameOf = ({ number, abstract }: DocumentRecord) =>
  excerpt([number, abstract].filter(Boolean).join(' ') || 'Văn bản chưa có số', 200)

/** Art. 11.1.a: what the office has issued is owed to the database; null for what others issued, or whose day is not known yet. */
function eventOf({ profile }: Pick<Context, 'profile'>, document: DocumentRecord): DutyEvent | null {
  const { issuedOn, source, state, issuer, divisionId } = document
  if (issuedOn === null || source === 'collection' || state === 'discarded') return null
  const names = ownNames(profile)
  const known = recogniseIssuer(issuer, names)
  if (known.known && !Object.hasOwn(names, known.name)) return null
  return {
    trigger: 'document.issued',
    key: keyOf(document),
    at: startOfDay(issuedOn),
    title: nameOf(document),
    divisionId,
    personId: source === 'register' ? null : document.createdBy,
  }
}

/** Rows of a register, whose files are awaited. */
export async function owe(tx: Database, ctx: Context, documents: readonly DocumentRecord[]): Promise<void> {
  await raise(
    tx,
    ctx,
    documents.flatMap((document) => eventOf(ctx, document) ?? []),
  )
}

/** What is owed for this document as it stands now: nothing any more, its file still, or it has come. */
export async function settleDuty(tx: Database, ctx: Context, document: DocumentRecord): Promise<void> {
  const event = eventOf(ctx, document)
  if (event === null) {
    if (document.source !== 'collection')
      await voidEvent(tx, ctx, keyOf(document), 'Không phải văn bản đi của cơ quan hoặc đã bỏ')
    return
  }
  await raise(tx, ctx, [event])
  if (!(await isEntered(tx, document))) return
  const item = { type: 'document', id: document.id, name: nameOf(document) }
  await supplyEvent(tx, ctx, keyOf(document), item, document.registeredAt)
}

/** A line in a register is no entry, its file is; what a person typed is one. */
const isEntered = async (tx: Database, { id, source, state }: DocumentRecord): Promise<boolean> =>
  source !== 'register' ||
  state !== 'registered' ||
  (await tx.$count(documentFiles, eq(documentFiles.documentId, id))) > 0
