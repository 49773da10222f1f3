import type { FastifyInstance } from 'fastify'
import type { Context } from '#platform/context.ts'
import type { FieldErrors } from '#platform/http/index.ts'
import type { SearchSource } from '../offer.ts'
import { listPromoted, type NewPromotion } from '../promotions/promotions.ts'
import { isFound } from '../promotions/shown.ts'
import { whyNotOpen } from './asked-as-visitor.ts'

/** What only the portal can say of a promotion whose fields are well written, by field; null where nothing is wrong. */
export async function whyNotPromote(
  app: FastifyInstance,
  ctx: Context,
  sources: readonly SearchSource[],
  { words, address }: NewPromotion,
): Promise<FieldErrors | null> {
  const promoted = await listPromoted(ctx.db, words)
  if (promoted.some((one) => one.address === address))
    return { address: 'Trang này đang được giới thiệu cho những từ ấy' }
  const closed = await whyNotOpen(app, ctx.publicUrl, address)
  if (closed !== null) return { address: closed }
  if (await isFound(ctx, sources, address)) return null
  return { address: 'Nội dung ở địa chỉ này đã rút' }
}
