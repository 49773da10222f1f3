/** What the reading process tells its parent. */
export type Message =
  | { say: 'total'; total: number }
  | { say: 'begun' | 'read'; page: number }
  | { say: 'end' }

export const pageFile = (number: number): string => `page-${number}.json`
