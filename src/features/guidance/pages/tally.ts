import { countOf, formatCount } from '#lib/text.ts'
import type { Receipt } from '../queries.ts'

/** "12 trong 17 người đã đọc" */
export function tallyOf(receipts: readonly Pick<Receipt, 'readAt'>[]): string {
  const read = receipts.filter(({ readAt }) => readAt !== null).length
  return `${formatCount(read)} trong ${countOf(receipts.length, 'người')} đã đọc`
}
