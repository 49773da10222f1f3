import { english } from './english.ts'
import { vietnamese, type Words } from './vietnamese.ts'

export type { Words }

export interface Language {
  /** BCP 47, as `<html lang>` and `hreflang` say it. */
  code: string
  /** As Open Graph says it. */
  locale: string
  /** What those who read it call it. */
  name: string
  /** How the addresses of its pages begin; empty for the language of the office. */
  prefix: string
  /**
   * What the components say in it. A dictionary in the making may lack words: until it is whole none of it is used, the
   * components speak the language of the office and mark what they say with its `lang`. Half of a menu in each
   * language would be read aloud wrongly and understood by nobody.
   */
  words: Partial<Words>
}

/** The language of the office first. Another language, such as one of the Highlands, is one more entry. */
export const languages: readonly [Language, ...Language[]] = [
  { code: 'vi', locale: 'vi_VN', name: 'Tiếng Việt', prefix: '', words: vietnamese },
  { code: 'en', locale: 'en_GB', name: 'English', prefix: '/en', words: english },
]

/** The language that a path (without query) is in: "/en" and "/en/contacts" are English, "/england" is not. */
export function languageOf(path: string, among: readonly Language[] = languages): Language {
  const own = among.find(({ prefix }) => prefix !== '' && (path === prefix || path.startsWith(`${prefix}/`)))
  return own ?? languages[0]
}

interface Spoken {
  words: Words
  code: string
}

const spoken = new WeakMap<Language, Spoken>()

/** The words of the components on a page in that language, and in which language they are. */
export function wordsFor(language: Language): Spoken {
  // Every component asks; a language never changes.
  const known = spoken.get(language) ?? chooseWords(language)
  spoken.set(language, known)
  return known
}

function chooseWords({ words, code }: Language): Spoken {
  const whole = Object.keys(vietnamese).every((word) => word in words)
  return whole ? { words: { ...vietnamese, ...words }, code } : { words: vietnamese, code: languages[0].code }
}
