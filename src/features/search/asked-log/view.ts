import { z } from 'zod'
import { paths } from '#paths'
import type { Reader } from '../asking/answer.ts'

export const orders = {
  nhieu: 'Hỏi nhiều nhất',
  khong: 'Không có kết quả',
  'khong-chon': 'Không ai chọn kết quả',
} as const
export type Order = keyof typeof orders

export const orderNames = Object.keys(orders) as Order[]

export const audiences = { 'cong-dan': 'Người dân', 'can-bo': 'Cán bộ, công chức' } as const
type Audience = keyof typeof audiences

const readers: Record<Audience, Reader> = { 'cong-dan': 'public', 'can-bo': 'staff' }

/** What of the log an address asks for. */
export interface LogView {
  order: Order
  days: number
  audience: Reader
}

export const periods = { '7': '7 ngày qua', '30': '30 ngày qua', '365': '365 ngày qua' } as const

const query = z.object({
  xem: z.enum(orderNames as [Order, ...Order[]]).catch('nhieu'),
  ngay: z.enum(Object.keys(periods) as [keyof typeof periods]).catch('30'),
  cua: z.enum(Object.keys(audiences) as [Audience]).catch('cong-dan'),
})

export function readLogView(given: unknown): LogView {
  const { xem, ngay, cua } = query.parse(given)
  return { order: xem, days: Number(ngay), audience: readers[cua] }
}

export const audienceOf = ({ audience }: LogView): Audience => (audience === 'public' ? 'cong-dan' : 'can-bo')

export const logAddress = (view: LogView): string =>
  `${paths.desk.searchLog.href()}?${new URLSearchParams({
    xem: view.order,
    ngay: String(view.days),
    cua: audienceOf(view),
  })}`
