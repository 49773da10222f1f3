import { z } from 'zod'
import type { Cursor } from '#features/articles/index.ts'

const cursorText = z
  .string()
  .transform((text) => text.split('_'))
  .pipe(z.tuple([z.string().regex(/^\d{1,14}$/), z.uuid()]))

/** An address that names no place in the list shows its beginning. */
export function parseCursor(text: unknown): Cursor | undefined {
  const parsed = cursorText.safeParse(text)
  return parsed.success ? { publishedAt: new Date(Number(parsed.data[0])), id: parsed.data[1] } : undefined
}

const writeCursor = ({ publishedAt, id }: Cursor) => `${publishedAt.getTime()}_${id}`

export interface PageLinks {
  /** The one address of this page of the list. */
  canonical: string
  /** To the next page; absent on the last. */
  older: string | undefined
  /** To the first page; absent there. */
  first: string | undefined
}

/** The ways on from one page of the list that begins at `here`. */
export const linksFrom = (here: string, before: Cursor | undefined, older: Cursor | null): PageLinks => ({
  canonical: before ? `${here}?truoc=${writeCursor(before)}` : here,
  older: older ? `${here}?truoc=${writeCursor(older)}` : undefined,
  first: before ? here : undefined,
})
