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
import { dayOf } from '#lib/days.ts'
import { parseLegalText, renderLegalText } from '#lib/regulation-text/index.ts'
import type { Context } from '#platform/context.ts'

export interface ReadableDocument {
  document: DocumentRecord
  /** The text as safe HTML with an anchor at each article, clause and point; empty where there is no text. */
  body: string
  contents: { anchor: string; title: string }[]
  files: AttachedFile[]
  outgoing: Tie[]
  incoming: Tie[]
  fields: string[]
  today: string
  address: string
}

/** All that the page of one public document shows. */
export async function readDocument(ctx: Context, slug: string): Promise<ReadableDocument> {
  const { db, now, profile, publicUrl } = ctx
  const document = await findPublicDocument(db, slug)
  const [files, outgoing, incoming] = await Promise.all([
    listAttached(db, document.id),
    listOutgoing(db, document.id),
    listIncoming(db, [document.id]),
  ])
  const body = document.body === '' ? '' : renderLegalText(parseLegalText(document.body))
  return {
    document,
    body,
    contents: listContents(body),
    files: files.filter(isSafe),
    outgoing: outgoing.filter(({ state }) => state === 'confirmed'),
    incoming,
    fields: profile.documents.fields
      .filter(({ code }) => document.fields.includes(code))
      .map(({ name }) => name),
    today: dayOf(now()),
    address: `${publicUrl}/van-ban/${slug}`,
  }
}

/** The headings that have an anchor, in their order. */
const listContents = (body: string) =>
  Array.from(body.matchAll(/<h([23]) id="([^"]+)">([^<]*)<\/h\1>/g), ([, , anchor = '', title = '']) => ({
    anchor,
    title: title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  }))
