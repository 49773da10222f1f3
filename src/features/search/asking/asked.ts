import { z } from 'zod'
import type { SearchSource } from '../offer.ts'
import { parseQuestion, type Question } from './question.ts'

export const sorts = { hop: 'Phù hợp nhất', moi: 'Mới nhất', cu: 'Cũ nhất' } as const
export type Sort = keyof typeof sorts
export const sortNames = Object.keys(sorts) as Sort[]

export interface Choice {
  code: string
  value: string
}

/** What an address asks: all of it is written there, so it can be kept, sent and gone back to. */
export interface Asked {
  question: Question
  /** The kind of a tab; empty for everything. */
  kind: string
  choices: readonly Choice[]
  sort: Sort
  /** From 1. */
  page: number
  /** Nothing of it is mended: whoever asks means what was typed. */
  isLiteral: boolean
}

export const onPage = 20
/** Whoever has not found it among so many asks with another word. */
export const most = 300

const query = z.object({
  loai: z.string().max(40).catch(''),
  'sap-xep': z.enum(sortNames as [Sort, ...Sort[]]).catch('hop'),
  'nguyen-van': z.literal('1').or(z.literal('')).catch(''),
  trang: z.coerce
    .number()
    .int()
    .min(1)
    .max(most / onPage)
    .catch(1),
})
const value = z.string().trim().max(300).catch('')

/** Facets have a prefix of their own in the address: `loai` there is the kind, `l-loai` the type of a document. */
const parameterOf = (code: string) => `l-${code}`

/** What cannot be understood is as if it had not been asked. */
export function readAsked(given: Readonly<Record<string, unknown>>, sources: readonly SearchSource[]): Asked {
  const read = query.parse(given)
  const source = sources.find(({ kind }) => kind === read.loai)
  const choices = (source?.facets ?? []).flatMap(({ code }) => {
    const chosen = value.parse(given[parameterOf(code)])
    return chosen === '' ? [] : [{ code, value: chosen }]
  })
  return {
    question: parseQuestion(given['q']),
    kind: source?.kind ?? '',
    choices,
    sort: read['sap-xep'],
    page: read.trang,
    isLiteral: read['nguyen-van'] === '1',
  }
}

/** What somebody sees first; whoever turns pages or chooses has seen what is on top. */
export const isFirstLook = ({ kind, sort, page }: Asked): boolean =>
  kind === '' && sort === 'hop' && page === 1

/** The address of the same question with something changed. Another choice begins at the first page. */
export function addressOf(path: string, asked: Asked, change: Partial<Asked> = {}): string {
  const { question, kind, choices, sort, page, isLiteral } = { ...asked, page: 1, ...change }
  const written = new URLSearchParams({ q: question.text })
  if (kind !== '') written.set('loai', kind)
  for (const choice of kind === '' ? [] : choices) written.set(parameterOf(choice.code), choice.value)
  if (sort !== 'hop') written.set('sap-xep', sort)
  if (isLiteral) written.set('nguyen-van', '1')
  if (page > 1) written.set('trang', String(page))
  return `${path}?${written}`
}

/** The choices with this one in the place of another of its facet; an empty value takes that away. */
export const withChoice = ({ choices }: Asked, { code, value: chosen }: Choice): Choice[] => [
  ...choices.filter((one) => one.code !== code),
  ...(chosen === '' ? [] : [{ code, value: chosen }]),
]
