import { bareWord, normalWord, type Understood } from '#lib/search-words/index.ts'

/** Whether a word of a text, as it is written, is one that was looked for. */
export type Highlight = (word: string) => boolean

/** What was typed with marks is meant with them; where they were guessed, any marks may stand there. */
export function highlightOf({
  words,
  keeps,
  isGuessed,
}: Pick<Understood, 'words' | 'keeps' | 'isGuessed'>): Highlight {
  const formOf = isGuessed ? bareWord : (word: string) => word
  const asked = new Set(words.filter((_, at) => keeps[at]).map(formOf))
  return (word) => asked.has(formOf(normalWord(word.normalize('NFC').toLowerCase())))
}
