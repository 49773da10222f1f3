import {
  findPublicDocument,
  listAttached,
  listIncoming,
  listOutgoing,
  type AttachedFile,
  type DocumentRecord,
  type Tie,
} from '#features/documents/index.ts'
import { isSafe } from '#features/intake/index.ts'
import { dayOf, type Day } from '#lib/days.ts'
import { parseDocumentText, type DocumentText } from '#lib/legal-outline/index.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import { listFormats, type OfferedFormat } from './formats.ts'
import { listAppearances, type Appearance } from './history.ts'

export interface ReadableDocument {
  document: DocumentRecord
  /** Its parts with their anchors; null where no text is known. */
  text: DocumentText | null
  /** Only those that may be shown. */
  files: AttachedFile[]
  /** In which the whole text can be taken along. */
  formats: OfferedFormat[]
  /** Only what a person confirmed. */
  outgoing: Tie[]
  incoming: Tie[]
  fields: { code: string; name: string }[]
  appearances: Appearance[]
  today: Day
  /** Absolute and permanent. */
  address: string
}

/** All that the pages of one public document show. */
export async function readDocument(ctx: Context, slug: string): Promise<ReadableDocument> {
  const { db, now, profile, publicUrl } = ctx
  const document = await findPublicDocument(db, slug)
  const [files, outgoing, incoming, appearances] = await Promise.all([
    listShownFiles(db, document.id),
    listOutgoing(db, document.id),
    listIncoming(db, [document.id]),
    listAppearances(db, document.id),
  ])
  return {
    document,
    text: document.body === '' ? null : parseDocumentText(pagesOf(document)),
    files,
    formats: listFormats(document),
    outgoing: outgoing.filter(({ state }) => state === 'confirmed'),
    incoming,
    fields: profile.documents.fields.filter(({ code }) => document.fields.includes(code)),
    appearances,
    today: dayOf(now()),
    address: `${publicUrl}${paths.document.href({ slug })}`,
  }
}

/** Form feeds part the pages. */
export const pagesOf = ({ body }: Pick<DocumentRecord, 'body'>): string[] => body.split('\f')

/** Files of a public document that were kept, and looked at where a scanner is set. */
export const listShownFiles = async (db: Context['db'], documentId: string): Promise<AttachedFile[]> =>
  (await listAttached(db, documentId)).filter(isSafe)
