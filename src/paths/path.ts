type Params<P extends string> = P extends `${string}:${infer K}/${infer Rest}`
  ? Record<K, string | number> & Params<`/${Rest}`>
  : P extends `${string}:${infer K}`
    ? Record<K, string | number>
    : object

/** An address with its named parts: the pattern for its route, `href` for links. */
export function path<P extends string>(pattern: P) {
  // Taken apart once: a page writes dozens of addresses. Every second part is the name of a parameter.
  const parts = pattern.split(/:(\w+)/)
  return {
    pattern,
    href(...[params]: object extends Params<P> ? [] : [Params<P>]): string {
      let href = parts[0] ?? ''
      for (let at = 1; at < parts.length; at += 2) {
        const value = (params as Record<string, string | number>)[parts[at] ?? '']
        href += encodeURIComponent(String(value)) + (parts[at + 1] ?? '')
      }
      return href
    },
  }
}
