import { normalWord } from './words.ts'

const tones: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
}
const vowel = /[aeiouyăâêôơư]/
const rhyme = /^[aeiouyăâêôơư]*(?:ch|nh|ng|c|m|n|p|t)?$/
const circumflexed: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' }
const horned: Readonly<Record<string, string>> = { u: 'ư', o: 'ơ', a: 'ă' }
const ends = '[iuyncmpthg]*'

/** The normal form keeps the tone last, so it does not matter which vowel bears it. */
const withTone = (base: string, tone: string) => normalWord(base.normalize('NFC') + tone)

/** Letters of Telex that no keyboard took for commands: "quyeets" → "quyết". Null where there are none in the word. */
export function readTelex(typed: string): string | null {
  if (!/^[a-zăâđêôơư]{2,10}$/.test(typed)) return null
  const first = typed.search(vowel)
  if (first < 0) return null
  const at = findTone(typed, first)
  const tone = at === null ? '' : (tones[typed[at] ?? ''] ?? '')
  const letters = at === null ? typed : typed.slice(0, at) + typed.slice(at + 1)
  const base = joinHorns(joinCircumflexes(letters.replace(/^dd/, 'đ').replace(/^d(.*[aeiouy].*)d$/, 'đ$1')))
  return tone === '' && base === typed ? null : withTone(base, tone)
}

function findTone(word: string, firstVowel: number): number | null {
  for (let at = word.length - 1; at > firstVowel; at--) if (tones[word[at] ?? ''] !== undefined) return at
  return null
}

const joinCircumflexes = (word: string): string =>
  ['a', 'e', 'o'].reduce(
    (joined, letter) =>
      joined.replace(new RegExp(`${letter}(${ends})${letter}`), `${circumflexed[letter]}$1`),
    word,
  )

const joinHorns = (word: string): string =>
  word
    .replace('aw', 'ă')
    .replace(/u[wo]?o([incmpthgu]*)w/, 'ươ$1')
    .replace(/uwow?|uow/, 'ươ')
    .replace(
      /([uoa])([incmpthgoa]*)w/,
      (_, letter: string, rest: string) => (horned[letter] ?? letter) + rest,
    )
    .replace(/^([^aeiouyăâêôơư]*)w/, '$1ư')
    .replace('ưo', 'ươ')

/** The digits of VNI: "d9i5nh" → "định". Null where the word has none, or makes no syllable with them. */
export function readVni(typed: string): string | null {
  if (!/^[a-z]+[1-9][a-z1-9]*$/.test(typed) || typed.length > 11) return null
  let word = ''
  let tone = ''
  for (const key of typed)
    if (key >= 'a') word += key
    else if (key <= '5') tone = tones[key] ?? ''
    else word = changeLetter(word, key)
  word = word.replace('ưo', 'ươ')
  const from = word.search(vowel)
  return from >= 0 && rhyme.test(word.slice(from)) ? withTone(word, tone) : null
}

function changeLetter(word: string, key: string): string {
  if (key === '9') return word.replace(/^d/, 'đ')
  if (key === '6') return word.replace(/[aeo](?!.*[aeo])/, (letter) => circumflexed[letter] ?? letter)
  if (key === '8') return word.replace('a', 'ă')
  if (word.includes('uo')) return word.replace('uo', 'ươ')
  return word.replace(word.includes('uu') ? /u/ : /[uo](?!.*[uo])/, (letter) => horned[letter] ?? letter)
}
