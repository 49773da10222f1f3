import { findArticle } from '#features/articles/index.ts'
import { findDocument, typeName } from '#features/documents/index.ts'
import { namePetition } from '#features/petitions/index.ts'
import { nameEntry } from '#features/schedules/index.ts'
import type { Context } from '#platform/context.ts'
import { Forbidden, NotFound } from '#platform/errors.ts'
import { paths } from '#paths'
import { findTask } from './queries.ts'
import type { Item, ItemType } from './task.ts'

/** What a task is about, as this person may know it. */
export interface NamedItem {
  type: ItemType
  href: string
  /** Null: there is something, and it is not for this person. */
  title: string | null
}

const addresses: Record<ItemType, (id: string) => string> = {
  article: (id) => paths.desk.article.href({ id }),
  document: (id) => paths.desk.document.href({ id }),
  schedule_entry: (id) => paths.desk.scheduleEntry.href({ id }),
  petition: (id) => paths.desk.petition.href({ id }),
  task: (id) => paths.desk.task.href({ id }),
}

export const addressOf = ({ type, id }: Item): string => addresses[type](id)

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const patterns = (Object.keys(addresses) as ItemType[]).map((type) => ({
  type,
  pattern: new RegExp(`${addresses[type]('@').replace(/%40|@/, `(${id})`)}(?:[/?#].*)?$`),
}))

/** An address of the workspace as it is copied from the browser → what it leads to, or null. */
export function readItem(typed: string): Item | null {
  for (const { type, pattern } of patterns) {
    const found = pattern.exec(typed.trim())?.[1]
    if (found !== undefined) return { type, id: found }
  }
  return null
}

const titles: Record<ItemType, (ctx: Context, id: string) => Promise<string>> = {
  article: async (ctx, item) => (await findArticle(ctx, item)).title,
  document: async ({ db, actor }, item) => {
    const { type, number, abstract } = await findDocument(db, actor, item)
    return [[typeName(type), number].filter(Boolean).join(' ') || 'Văn bản chưa có số', abstract]
      .filter(Boolean)
      .join(': ')
  },
  schedule_entry: nameEntry,
  petition: namePetition,
  task: async (ctx, item) => (await findTask(ctx, item)).title,
}

/** Who may not see the thing learns only that there is one. */
export async function nameItem(ctx: Context, item: Item): Promise<NamedItem> {
  const named = { type: item.type, href: addressOf(item) }
  try {
    return { ...named, title: await titles[item.type](ctx, item.id) }
  } catch (error) {
    if (!(error instanceof NotFound || error instanceof Forbidden)) throw error
    return { ...named, title: null }
  }
}
