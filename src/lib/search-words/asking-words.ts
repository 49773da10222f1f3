import { isBare } from './restore-marks.ts'
import { bareWord, readWords } from './words.ts'

/** What a question is asked with: it stands in no answer, or in every one. */
const asking = [
  'theo quy định của pháp luật hiện hành',
  'theo quy định của pháp luật',
  'theo quy định hiện hành',
  'theo quy định mới',
  'được quy định cụ thể như thế nào',
  'được quy định như thế nào',
  'được quy định thế nào',
  'được quy định ra sao',
  'được thực hiện như thế nào',
  'được thực hiện thế nào',
  'được hiểu như thế nào',
  'được hiểu thế nào',
  'được hiểu là gì',
  'được định nghĩa như thế nào',
  'được định nghĩa thế nào',
  'là như thế nào',
  'như thế nào là',
  'như thế nào',
  'thế nào là',
  'thế nào',
  'ra sao',
  'là gì',
  'là bao nhiêu',
  'bao nhiêu',
  'bao lâu',
  'là ai',
  'khi nào thì',
  'là khi nào',
  'khi nào',
  'ở đâu',
  'từ đâu',
  'gồm những gì',
  'những gì',
  'bao gồm những',
  'gồm những',
  'điều nào sau đây',
  'nào sau đây',
  'nào dưới đây',
  'có phải là',
  'có phải',
  'có được',
  'có cần',
  'hay không',
  'được không',
  'có không',
  'phải không',
  'là đúng hay sai',
  'đúng hay sai',
  'đúng không',
  'cần những',
  'phải làm gì',
  'làm gì',
  'cho hỏi',
  'xin hỏi',
  'tại sao',
  'vì sao',
  'trong trường hợp nào',
  'trường hợp nào',
  'theo quy định',
  'gì',
  'nào',
  'không',
  'thì',
  'ai',
  'sao',
  'những',
  'các',
  'vậy',
  'ạ',
  'nhỉ',
  'hả',
]

/** By these somebody asks what a word means. */
const defining = [
  'là gì',
  'thế nào là',
  'như thế nào là',
  'được hiểu như thế nào',
  'được hiểu thế nào',
  'được hiểu là gì',
  'được định nghĩa như thế nào',
  'được định nghĩa thế nào',
  'khái niệm',
  'định nghĩa',
]

/** By their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

const fold = (phrases: readonly string[], change: (word: string) => string): Phrases =>
  Map.groupBy(
    phrases.map((phrase) => readWords(phrase).map(change)).toSorted((a, b) => b.length - a.length),
    ([first = '']) => first,
  )

const marked = { asking: fold(asking, (word) => word), defining: fold(defining, (word) => word) }
const bare = {
  // One word without marks may be too many others ("cac", "ai"): only phrases are safe.
  asking: fold(
    asking.filter((phrase) => phrase.includes(' ')),
    bareWord,
  ),
  defining: fold(defining, bareWord),
}

function lengthAt(words: readonly string[], at: number, phrases: Phrases): number {
  const found = phrases
    .get(words[at] ?? '')
    ?.find((phrase) => phrase.every((word, n) => words[at + n] === word))
  return found?.length ?? 0
}

export interface AskedFor {
  /** Whether the word in the same place says what is asked about. */
  keeps: readonly boolean[]
  /** The meaning of a word is asked for. */
  isDefinition: boolean
}

/** Parts what is asked about from what it is asked with. A question of nothing else keeps all of it. */
export function partAsking(words: readonly string[]): AskedFor {
  const phrases = words.every(isBare) ? bare : marked
  const keeps = words.map(() => true)
  let isDefinition = false
  for (let at = 0; at < words.length; at++) {
    isDefinition ||= lengthAt(words, at, phrases.defining) > 0
    if (keeps[at]) keeps.fill(false, at, at + lengthAt(words, at, phrases.asking))
  }
  return { keeps: keeps.includes(true) ? keeps : words.map(() => true), isDefinition }
}
