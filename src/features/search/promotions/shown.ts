import type { Context } from '#platform/context.ts'
import type { SearchSource } from '../offer.ts'
import { listPromoted, type Promotion } from './promotions.ts'

const most = 3

/** Whether citizens find a page: no source says that the thing at this address is not public. Pages of no source stay. */
export async function isFound(
  ctx: Context,
  sources: readonly SearchSource[],
  address: string,
): Promise<boolean> {
  for (const { isPublic } of sources) if ((await isPublic?.(ctx, address)) === false) return false
  return true
}

/** What stands on top of the answers to this question; what was withdrawn since it was put there does not. */
export async function listShown(
  ctx: Context,
  sources: readonly SearchSource[],
  text: string,
): Promise<Promotion[]> {
  const shown: Promotion[] = []
  for (const promotion of await listPromoted(ctx.db, text)) {
    if (shown.length === most) break
    if (await isFound(ctx, sources, promotion.address)) shown.push(promotion)
  }
  return shown
}
