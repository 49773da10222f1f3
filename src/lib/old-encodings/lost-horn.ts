import type { Piece } from './charsets/index.ts'
import { isSyllable } from './syllable.ts'
import { joinTexts, tokensOf, type Token } from './tokens.ts'

/**
 * The letter ư of TCVN3 is the byte of the soft hyphen, which nobody sees: editors and web forms drop it without a word,
 * and `được` comes as `đợc`. Here it is put back where the word or its neighbours leave no doubt.
 */

const horns = /[\u00AD\u2010\u2011\u2212\uF0AD]/u
/** Rhymes that no word has without the ư that was before them. */
const robbed = /[ơớờởỡợ](?:c|ng|u)$/iu

/** Whether a text in TCVN3 has lost the letter: it is nowhere, and words miss it. */
export const isHornLost = (texts: readonly string[]): boolean =>
  !texts.some((text) => horns.test(text)) &&
  texts.some((text) => tokensOf(text, 'tcvn3').some(({ after }) => after !== null && isRobbed(after)))

export const isRobbed = (word: string): boolean =>
  robbed.test(word) && !isSyllable(word) && isSyllable(word.replace(/(?=[ơớờởỡợ])/iu, 'ư'))

/** Words that are rare, or none, as they stand. */
const always: Readonly<Record<string, string>> = {
  ngời: 'người',
  dới: 'dưới',
  lợt: 'lượt',
  vợt: 'vượt',
  mợn: 'mượn',
  vờn: 'vườn',
  tơi: 'tươi',
  mơi: 'mươi',
  sờn: 'sườn',
  lu: 'lưu',
  hu: 'hưu',
  nh: 'như',
  nhng: 'nhưng',
  th: 'thư',
  hng: 'hưng',
  xng: 'xưng',
  chng: 'chưng',
}

interface Context {
  word: string
  /** One of these stands before, or one of those after it. */
  after?: string
  before?: string
  /** None of these stands beside it. */
  unless?: string
}

/** Words that are words without the letter too: their neighbours tell. */
const contexts: Readonly<Record<string, Context>> = {
  t: {
    word: 'tư',
    after: 'đầu vật thông thứ phó riêng',
    before: 'nhân pháp liệu vấn cách tưởng bản duy thế lệnh',
  },
  c: { word: 'cư', after: 'dân định nhập di tái', before: 'trú dân ngụ' },
  s: { word: 'sư', after: 'kỹ luật giáo', before: 'phạm đoàn' },
  d: { word: 'dư', after: 'số', before: 'nợ luận địa thừa' },
  u: { word: 'ưu', before: 'tiên đãi điểm thế tú việt' },
  bu: { word: 'bưu', before: 'điện chính phẩm cục' },
  su: { word: 'sưu', before: 'tầm tập' },
  cha: { word: 'chưa', unless: 'mẹ con ông đẻ' },
  đa: { word: 'đưa', unless: 'dạng số phương ngành năng khoa chiều tối mục quốc' },
}

/** Answers with the same tokens, the letter put back. */
export function restoreHorns(tokens: readonly Token[]): Token[] {
  const words = tokens.filter(({ after }) => after !== null)
  let at = -1
  return tokens.map((token) => {
    const { after } = token
    if (after === null) return token
    at++
    const whole = wholeOf(after.toLowerCase(), [words[at - 1]?.after ?? '', words[at + 1]?.after ?? ''])
    if (whole === null) return token
    const pieces = insert(token.pieces, whole)
    return { ...token, pieces, after: joinTexts(pieces) }
  })
}

function wholeOf(word: string, [left, right]: [string, string]): string | null {
  const sure = Object.hasOwn(always, word) ? always[word] : undefined
  if (sure !== undefined) return sure
  if (isRobbed(word)) return word.replace(/(?=[ơớờởỡợ])/u, 'ư')
  const context = Object.hasOwn(contexts, word) ? contexts[word] : undefined
  if (!context) return null
  const stands = (list: string | undefined, ...beside: string[]) =>
    (list ?? '').split(' ').some((one) => one !== '' && beside.some((other) => other.toLowerCase() === one))
  if (context.unless !== undefined) return stands(context.unless, left, right) ? null : context.word
  return stands(context.after, left) || stands(context.before, right) ? context.word : null
}

/** One piece for a letter, so the letter goes to the piece beside which it stands. */
function insert(pieces: readonly Piece[], whole: string): Piece[] {
  const at = Array.from(whole).findIndex((letter, n) => letter !== pieces[n]?.text.toLowerCase())
  return pieces.map((piece, n) => {
    if (n === at) return { ...piece, text: `ư${piece.text}` }
    return n === pieces.length - 1 && at === pieces.length ? { ...piece, text: `${piece.text}ư` } : piece
  })
}
