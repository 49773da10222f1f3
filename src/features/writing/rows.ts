import { textOf, type FieldValues } from '#platform/http/form.ts'

export const groups = ['photo', 'attachment', 'author'] as const
export type Group = (typeof groups)[number]

const rowName = /^(photo|attachment|author)\.(\d{1,4})\.([a-zA-Z]+)$/
const metadataName = /^metadata\.([a-z]+)$/

/** The numbers that the rows of a group carry in their names ("photo.2.caption" → 2), in order. */
export function listRows(fields: FieldValues, group: Group): number[] {
  const numbers = Object.keys(fields).flatMap((name) => {
    const [, of, number] = rowName.exec(name) ?? []
    return of === group ? [Number(number)] : []
  })
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}

export const nextRow = (fields: FieldValues, group: Group): number =>
  (listRows(fields, group).at(-1) ?? -1) + 1

/**
 * "photo.2.caption" of the flat form becomes { photo: { 2: { caption } } }. Rows keep the numbers of the form, so that
 * what is wrong with one of them is said under the name that its field has in the page.
 */
export function unflatten(fields: FieldValues): Record<string, unknown> {
  const plain = Object.entries(fields).filter(([name]) => !name.includes('.'))
  const rows = groups.map((group) => [
    group,
    Object.fromEntries(listRows(fields, group).map((number) => [number, rowOf(fields, group, number)])),
  ])
  const metadata = Object.keys(fields).flatMap((name) => {
    const [, element] = metadataName.exec(name) ?? []
    return element === undefined ? [] : [[element, textOf(fields, name)]]
  })
  return Object.fromEntries([...plain, ...rows, ['metadata', Object.fromEntries(metadata)]])
}

function rowOf(fields: FieldValues, group: Group, number: number): Record<string, string> {
  const start = `${group}.${number}.`
  const own = Object.keys(fields).filter((name) => name.startsWith(start))
  return Object.fromEntries(own.map((name) => [name.slice(start.length), textOf(fields, name)]))
}
