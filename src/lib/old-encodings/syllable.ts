import { rememberWords } from './memory.ts'

/** What a Vietnamese syllable can be: an onset, a rhyme, and one tone. By this, text in a wrong charset is told from text. */

const onsets = 'ngh ng nh gh gi g kh k qu q ch c tr th t ph p b d đ h l m n r s v x'.split(' ')

const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êng êp êt êu êc
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yt yêm yên yêng yêt yêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oem oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêt uêu uơ uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu`
    .split(/\s+/)
    .filter(Boolean),
)
/** After qu the u is a part of the rhyme that is written with the onset. */
const afterQu = new Set(
  `a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e en eo et ê êch ên ênh êt êu i ich in inh it y ych yên yêt yêu ynh yt yn ơ ơn ôc o ot ong ọt`
    .split(/\s+/)
    .filter(Boolean),
)

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** A syllable that is shut by one of these has the tone sắc or nặng. */
const shut = /(?:c|ch|p|t)$/u

const analysed = rememberWords(analyse)

/**
 * Whether this is one syllable of Vietnamese, NFC: in small letters, in capitals, or with a capital first. Where the tone's mark
 * stands does not matter.
 */
export function isSyllable(word: string): boolean {
  const small = word.toLowerCase()
  const isOneCase = word.slice(1) === small.slice(1) || word === word.toUpperCase()
  if (!isOneCase) return false
  return small.length <= 7 && analysed(small)
}

function analyse(small: string): boolean {
  const apart = small.normalize('NFD')
  const tones = apart.match(toneMarks) ?? []
  if (tones.length > 1) return false
  const plain = apart.replaceAll(toneMarks, '').normalize('NFC')
  const isMarked = /[\u0080-\uFFFF]/.test(small)
  if (shut.test(plain) && isMarked && !/[\u0301\u0323]/u.test(tones[0] ?? '')) return false
  return (
    rhymes.has(plain) ||
    onsets.some((onset) => plain.startsWith(onset) && follows(onset, plain.slice(onset.length)))
  )
}

function follows(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return afterQu.has(rhyme)
  if (onset === 'q') return false
  // `gì` and `giêng` share the i of onset and rhyme.
  if (onset === 'g' && rhyme.startsWith('i')) return rhymes.has(rhyme)
  if (onset === 'gi') return rhymes.has(rhyme)
  const isFront = /^[eêiy]/u.test(rhyme)
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return isFront && rhymes.has(rhyme)
  if (onset === 'c' || onset === 'g' || onset === 'ng') return !isFront && rhymes.has(rhyme)
  return rhymes.has(rhyme)
}

/** One syllable, or a few that were written together (`phủvà`, `TrungƯơng`) as typists do. */
export function isVietnamese(word: string): boolean {
  if (isSyllable(word)) return true
  if (word.length < 4 || word.length > 24) return false
  return splits(word, 4)
}

function splits(word: string, parts: number): boolean {
  if (isSyllable(word)) return true
  if (parts === 1) return false
  for (let at = Math.min(7, word.length - 1); at > 1; at--)
    if (isSyllable(word.slice(0, at)) && splits(word.slice(at), parts - 1)) return true
  return false
}
