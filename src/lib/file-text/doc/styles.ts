import { wordAt } from '../little-endian.ts'
import type { Range } from './header.ts'
import { changeLook, plainLook, type LetterLook } from './letter-look.ts'
import { changeParagraph, plainParagraph, type ParagraphLook } from './paragraph-look.ts'

interface Style {
  kind: number
  basedOn: number
  letters: Uint8Array
  paragraphs: Uint8Array
}

export interface Styles {
  /** How letters look in paragraphs of a style. */
  letters: (style: number) => LetterLook
  paragraphs: (style: number) => ParagraphLook
  /** A style of letters, laid over how they looked before. */
  over: (style: number, before: LetterLook) => LetterLook
}

const none = new Uint8Array()
const deepest = 20
const [ofParagraphs, ofLetters] = [1, 2]

/** The style sheet ([MS-DOC] 2.9.271), each style with what it inherits. */
export function readStyles(table: Uint8Array, { from, size }: Range): Styles {
  const end = Math.min(table.length, from + size)
  const start = from + 2
  const base: LetterLook = {
    ...plainLook,
    font: wordAt(table, start + 12),
    otherFont: wordAt(table, start + 16),
  }
  const fixed = wordAt(table, start + 2)
  const styles: (Style | null)[] = []
  let at = start + wordAt(table, from)
  while (at + 2 <= end && styles.length < 4096) {
    const length = wordAt(table, at)
    styles.push(length === 0 ? null : readStyle(table.subarray(at + 2, at + 2 + length), fixed))
    at += 2 + length
  }

  const chain = (number: number): Style[] => {
    const found: Style[] = []
    for (let style = styles[number]; style && found.length < deepest; style = styles[style.basedOn])
      found.unshift(style)
    return found
  }
  const letters = remember((number) =>
    chain(number).reduce((look, style) => changeLook(look, style.letters), base),
  )
  const paragraphs = remember((number) =>
    chain(number).reduce((look, style) => changeParagraph(look, style.paragraphs, null), plainParagraph),
  )
  return {
    letters,
    paragraphs,
    over: (number, before) =>
      chain(number)
        .filter(({ kind }) => kind === ofLetters)
        .reduce((look, style) => changeLook(look, style.letters), before),
  }
}

function readStyle(bytes: Uint8Array, fixed: number): Style {
  const kind = wordAt(bytes, 2) & 15
  const lists: Uint8Array[] = []
  let at = fixed + 2 + wordAt(bytes, fixed) * 2 + 2
  for (let n = 0; n < (wordAt(bytes, 4) & 15) && at < bytes.length; n++) {
    at += at & 1
    const length = wordAt(bytes, at)
    lists.push(bytes.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  const [first = none, second = none] = lists
  return {
    kind,
    basedOn: wordAt(bytes, 2) >>> 4,
    letters: kind === ofParagraphs ? second : kind === ofLetters ? first : none,
    paragraphs: kind === ofParagraphs ? first.subarray(2) : none,
  }
}

function remember<Found>(find: (number: number) => Found): (number: number) => Found {
  const known = new Map<number, Found>()
  return (number) => {
    const found = known.get(number) ?? find(number)
    known.set(number, found)
    return found
  }
}
