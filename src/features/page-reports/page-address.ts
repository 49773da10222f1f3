import { localPath } from '#lib/local-path.ts'
import { mostLetters } from './limits.ts'

/** The path of a page of this portal, from a path or from a whole address with one of its names; null for anything else. */
export function pageAddress(typed: string, hosts: readonly string[]): string | null {
  const whole = /^https?:\/\//i.test(typed) && URL.canParse(typed) ? new URL(typed) : null
  if (whole && !hosts.includes(whole.host)) return null
  // Letters with marks are written as a browser would send them; what is written so already stays.
  const path = whole ? whole.pathname + whole.search : typed.replaceAll(/[^\x21-\x7e]/gu, encodeLetter)
  const local = localPath(path)
  return local !== null && local.length <= mostLetters.path ? local : null
}

const encodeLetter = (letter: string) => encodeURIComponent(letter.toWellFormed())
