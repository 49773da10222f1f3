/** What rows have to meet; several hold all together. */
export type Condition =
  | { column: string; is: string }
  /** One of these, or for a list: at least one of these. */
  | { column: string; anyOf: readonly string[] }
  | { list: string; anyOf: readonly string[] }
  | { column: string; from: number; to: number }

const name = (column: string) => {
  if (!/^[a-z][a-z_]*$/.test(column)) throw new Error(`${column} is no column of an index`)
  return column
}
const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`
const listed = (values: readonly string[]) => values.map(quoted).join(', ')

/** In the SQL of the index. Values are always quoted, and column names are of the program; nothing else gets in. */
export function conditionText(conditions: readonly Condition[]): string {
  return conditions
    .map((condition) => {
      if ('list' in condition)
        return condition.anyOf.length === 0
          ? 'false'
          : `array_has_any(${name(condition.list)}, [${listed(condition.anyOf)}])`
      if ('is' in condition) return `${name(condition.column)} = ${quoted(condition.is)}`
      if ('anyOf' in condition)
        return condition.anyOf.length === 0
          ? 'false'
          : `${name(condition.column)} in (${listed(condition.anyOf)})`
      const { column, from, to } = condition
      return `${name(column)} >= ${Math.trunc(from)} and ${name(column)} <= ${Math.trunc(to)}`
    })
    .map((text) => `(${text})`)
    .join(' and ')
}
