import { z } from 'zod'
import { effects, noFilter, sorts, type Facet, type Filter, type Sort } from '#features/documents/index.ts'

const text = z.string().trim().max(200).catch('')

const query = z.object({
  tim: text,
  loai: text,
  'co-quan': text,
  'linh-vuc': text,
  'nguoi-ky': text,
  nam: z
    .string()
    .regex(/^\d{4}$/)
    .catch(''),
  'hieu-luc': z.enum(effects).or(z.literal('')).catch(''),
  'sap-xep': z.enum(sorts).catch('moi-ban-hanh'),
  trang: z.coerce.number().int().min(1).max(5000).catch(1),
})

export interface Asked {
  filter: Filter
  sort: Sort
  page: number
}

/** What an address asks of the list; what cannot be understood is as if it had not been asked. */
export function readAsked(asked: unknown): Asked {
  const read = query.parse(asked ?? {})
  return {
    filter: {
      words: read.tim,
      type: read.loai,
      issuer: read['co-quan'],
      field: read['linh-vuc'],
      signer: read['nguoi-ky'],
      year: read.nam,
      effect: read['hieu-luc'],
    },
    sort: read['sap-xep'],
    page: read.trang,
  }
}

/** The names that the parts have in addresses. */
export const parameters = {
  words: 'tim',
  type: 'loai',
  issuer: 'co-quan',
  field: 'linh-vuc',
  signer: 'nguoi-ky',
  year: 'nam',
  effect: 'hieu-luc',
} as const satisfies Record<keyof Filter, string>

export const everyParameter = [...Object.values(parameters), 'sap-xep', 'trang']

/** In the order in which people are offered them. */
export const facetNames: Record<Facet, string> = {
  type: 'Loại văn bản',
  effect: 'Hiệu lực',
  year: 'Năm ban hành',
  field: 'Lĩnh vực',
  issuer: 'Cơ quan ban hành',
  signer: 'Người ký',
}

const facets = Object.keys(facetNames) as Facet[]

/** What documents can be browsed by, as people read it, with its part of the address. */
export const documentFacets = facets.map((facet) => ({
  name: facetNames[facet].toLowerCase(),
  parameter: parameters[facet],
}))

export const facetOf = (parameter: string): Facet | undefined =>
  facets.find((facet) => parameters[facet] === parameter)

export const chosenFacets = ({ filter }: Asked): Facet[] => facets.filter((facet) => filter[facet] !== '')

/** Those that narrow anything: of one value alone there is nothing to choose. */
export const facetsOf = (choices: Readonly<Record<Facet, readonly unknown[]>>): Facet[] =>
  facets.filter((facet) => choices[facet].length > 1)

/** The address of the same list with something changed; the first page and the usual order are not written. */
export function addressOf(path: string, { filter, sort, page }: Asked, change: Partial<Asked> = {}): string {
  const wanted = { filter, sort, page, ...change }
  const search = new URLSearchParams()
  for (const part of Object.keys(noFilter) as (keyof Filter)[])
    if (wanted.filter[part] !== '') search.set(parameters[part], wanted.filter[part])
  if (wanted.sort !== 'moi-ban-hanh') search.set('sap-xep', wanted.sort)
  if (wanted.page > 1) search.set('trang', String(wanted.page))
  const written = search.toString()
  return written === '' ? path : `${path}?${written}`
}
