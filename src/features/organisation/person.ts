const givenName = (name: string) => name.split(' ').at(-1) ?? ''

/** A Vietnamese list goes by the given name, which comes last, then by the whole name. */
export function compareNames(first: string, second: string): number {
  return givenName(first).localeCompare(givenName(second), 'vi') || first.localeCompare(second, 'vi')
}
