import type { Face } from '#features/search/index.ts'

/** A thing that has nothing but its parts, and what else is said of it. */
export const faceOf = (own: Pick<Face, 'key' | 'parts'> & Partial<Face>): Face => ({
  stamp: '1',
  title: '',
  number: '',
  summary: '',
  alias: '',
  source: '',
  day: null,
  facets: [],
  href: `/${encodeURIComponent(own.key)}`,
  audience: [],
  ...own,
})
