import type { PdfJs } from '../../pdf-file.ts'

/** What a page's operators are, as pdf.js gives them. */
interface Operators {
  fnArray: number[]
  argsArray: unknown[]
}

const softHyphen = '\u00AD'
/** How far to look where the text of pdf.js and the glyphs do not agree. */
const mostSkipped = 200

/**
 * Puts soft hyphens back into the texts of a page. pdf.js leaves them out of its text as invisible; in the fonts of TCVN3 the
 * same byte is the letter ư, and without it half of the words are wrong. The glyphs of the operators still have them.
 * `texts` are the page's pieces in the order of its operators.
 */
export function restoreSoftHyphens(
  pdfjs: PdfJs,
  operators: Operators | null,
  texts: readonly string[],
): string[] {
  const glyphs = operators ? glyphsOf(pdfjs, operators) : []
  if (!glyphs.includes(softHyphen)) return [...texts]
  let at = 0
  /** Steps over what is not in the text; answers with the soft hyphens that stand before the next letter. */
  const step = (letter: string): string => {
    let hyphens = ''
    for (let n = at; n < glyphs.length && n < at + mostSkipped; n++) {
      const glyph = glyphs[n] ?? ''
      if (glyph === softHyphen) hyphens += glyph
      else if (glyph !== ' ' && normal(glyph).startsWith(letter)) {
        // What is left of a ligature's glyph comes with the next letters.
        const rest = normal(glyph).slice(letter.length)
        if (rest === '') at = n + 1
        else {
          glyphs[n] = rest
          at = n
        }
        return hyphens
      }
    }
    return ''
  }
  /** A soft hyphen after a letter belongs to its word; one after a space, to the next. */
  const follow = (): string => {
    let hyphens = ''
    for (; glyphs[at] === softHyphen; at++) hyphens += softHyphen
    return hyphens
  }
  return texts.map((text) =>
    Array.from(text, (letter) => (letter.trim() === '' ? letter : step(letter) + letter + follow())).join(''),
  )
}

const normal = (glyph: string) => glyph.normalize('NFKC')

/** The glyphs as text; a space wherever the text moves to another line. */
function glyphsOf({ OPS }: PdfJs, { fnArray, argsArray }: Operators): string[] {
  const moves = new Set<number>([
    OPS.moveText,
    OPS.setLeadingMoveText,
    OPS.setTextMatrix,
    OPS.nextLine,
    OPS.beginText,
  ])
  const glyphs: string[] = []
  for (const [n, operator] of fnArray.entries()) {
    if (moves.has(operator)) glyphs.push(' ')
    if (operator !== OPS.showText) continue
    const [shown] = argsArray[n] as [readonly ({ unicode?: string } | number | null)[]]
    for (const glyph of shown) {
      const unicode = typeof glyph === 'object' ? glyph?.unicode : undefined
      if (unicode) glyphs.push(unicode.trim() === '' ? ' ' : unicode)
    }
  }
  return glyphs
}
