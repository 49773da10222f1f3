import { mayFetchMedia } from '#features/articles/index.ts'
import { listMedia, type Medium } from '#features/media/index.ts'
import type { Context } from '#platform/context.ts'
import { textOf, type FieldValues } from '#platform/http/index.ts'
import { listRows } from './rows.ts'

/** By id, the files that a form may name: what a person may not open they cannot put into an article either. */
export type KnownMedia = ReadonlyMap<string, Medium>

export async function listKnownMedia(ctx: Context, fields: FieldValues): Promise<KnownMedia> {
  const inRows = (['photo', 'attachment'] as const).flatMap((group) =>
    listRows(fields, group).map((number) => textOf(fields, `${group}.${number}.mediaId`)),
  )
  const found = await listMedia(ctx.db, [...new Set([...inRows, ...listMediaIn(textOf(fields, 'body'))])])
  const open = await Promise.all(
    found.map(async (medium) => medium.uploadedBy === ctx.actor.id || (await mayFetchMedia(ctx, medium.id))),
  )
  return new Map(found.flatMap((medium, n) => (open[n] ? [[medium.id, medium]] : [])))
}

/** The ids of our own files that a text shows or links to, in either of its forms. */
export const listMediaIn = (body: string): string[] =>
  [...body.matchAll(/\/tep\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//g)].map(([, id]) => id ?? '')
