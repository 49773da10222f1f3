/** Of these the office writes the "y": "quy", "ký", "lý". */
const withY = /^(qu|k|l)i$/
const marks = /[\u0300\u0301\u0303\u0309\u0323]$/
const vowels = /[aeiouyăâêôơư]+/

/** A word in its one form as it is written for people: the tone over its vowel, "quyêt" and an acute → "quyết". */
export function writeWord(normal: string): string {
  const tone = marks.exec(normal)?.[0]
  const base = (tone === undefined ? normal : normal.slice(0, -1)).replace(withY, '$1y')
  if (tone === undefined) return base
  const at = findVowel(base)
  return `${base.slice(0, at + 1)}${tone}${base.slice(at + 1)}`.normalize('NFC')
}

/** The place of the vowel that bears the tone: "hòa", "toán", "mía", "quý", "giờ", "người". */
function findVowel(base: string): number {
  // In "qu" and "gi" the vowel belongs to the consonant, where another follows.
  const from = /^(qu|gi)(?=[aeiouyăâêôơư])/.exec(base)?.[0].length ?? 0
  const found = vowels.exec(base.slice(from))
  if (!found) return Math.max(0, base.length - 1)
  const [cluster] = found
  const start = from + found.index
  const special = Math.max(...Array.from('ăâêôơ', (one) => cluster.lastIndexOf(one)))
  if (special >= 0) return start + special
  const horned = cluster.indexOf('ư')
  if (horned >= 0) return start + horned
  const isClosed = start + cluster.length < base.length
  if (cluster.length === 1) return start
  if (cluster.length === 2) return start + (isClosed ? 1 : 0)
  return start + 1
}
