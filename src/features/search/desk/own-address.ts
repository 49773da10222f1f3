import { localPath } from '#lib/local-path.ts'

/** From its first slash, a place within the page included: of a path or of a whole address with one of our names; else null. */
export function ownAddress(typed: string, hosts: readonly string[]): string | null {
  const whole = /^https?:\/\//i.test(typed) && URL.canParse(typed) ? new URL(typed) : null
  if (whole && !hosts.includes(whole.host)) return null
  const written = whole ? whole.pathname + whole.search + whole.hash : typed
  // Letters with marks are written as a browser would send them.
  const [path = '', place] = written.replaceAll(/[^\x21-\x7e]/gu, encodeLetter).split('#')
  const local = localPath(path)
  return local === null || !place ? local : `${local}#${place}`
}

const encodeLetter = (letter: string) => encodeURIComponent(letter.toWellFormed())
