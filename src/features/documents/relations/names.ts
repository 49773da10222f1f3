import { lookUp } from '#lib/look-up.ts'
import type { Option } from '#ui/index.ts'

interface RelationName {
  forward: string
  back: string
}

/** The kinds of ties (R-1212), read from the document that makes them and from the one at the other end. */
const names: Record<string, RelationName> = {
  'based-on': { forward: 'Căn cứ vào', back: 'Là căn cứ của' },
  guides: { forward: 'Hướng dẫn, quy định chi tiết', back: 'Được hướng dẫn bởi' },
  amends: { forward: 'Sửa đổi, bổ sung', back: 'Được sửa đổi, bổ sung bởi' },
  replaces: { forward: 'Thay thế', back: 'Bị thay thế bởi' },
  abolishes: { forward: 'Bãi bỏ', back: 'Bị bãi bỏ bởi' },
  corrects: { forward: 'Đính chính', back: 'Được đính chính bởi' },
  suspends: { forward: 'Đình chỉ', back: 'Bị đình chỉ bởi' },
  consolidates: { forward: 'Hợp nhất', back: 'Được hợp nhất trong' },
  cites: { forward: 'Dẫn chiếu', back: 'Được dẫn chiếu trong' },
}

export const isRelation = (type: string): boolean => lookUp(names, type) !== undefined

export const relationNames = (type: string): RelationName =>
  lookUp(names, type) ?? { forward: 'Liên quan đến', back: 'Liên quan đến' }

export const relationOptions: readonly Option[] = Object.entries(names).map(([value, { forward }]) => ({
  value,
  label: forward,
}))
