/**
 * What a table holds under a name that comes from outside. `table[name]` would also find what every object inherits
 * ("toString", "constructor"), and hand on a function where a text is expected.
 */
export const lookUp = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
