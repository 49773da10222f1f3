import { paths } from '#paths'
import type { NewPromotion } from './promotions.ts'

/** The fields of the form as they are called in an address that brings it filled in. */
export const inAddress = { words: 'tu', address: 'den', title: 'ten', note: 'ghi-chu' } as const
export type Field = keyof typeof inAddress
export const fields = Object.keys(inAddress) as Field[]

/** The form with what is known of a promotion, to be completed or sent once more. */
export function filledIn(values: Partial<NewPromotion>): string {
  const written = fields.map((field): [string, string] => [inAddress[field], values[field] ?? ''])
  const query = new URLSearchParams(written.filter(([, value]) => value !== ''))
  return `${paths.desk.searchPromotions.href()}?${query}`
}
