import type { Content, Line, Run } from '../file-text/content.ts'
import type { CharsetName } from './charsets/index.ts'
import { convert } from './convert.ts'
import { hintOf } from './fonts.ts'
import { isHornLost } from './lost-horn.ts'
import { recogniseCharsets, type Recognised } from './recognise.ts'
import { repairCharacters } from './repair-characters.ts'
import { segmentsOf, spread, type Segment } from './segments.ts'
import { onlyUnicode } from './tokens.ts'
import { agreesWith, isAbbreviated, speaksFor, weigh } from './weigh.ts'

/** What was converted from one charset. */
export interface Conversion {
  charset: CharsetName
  runs: number
  letters: number
}

/**
 * Brings what a file says to Unicode, NFC: by the font of each run where it tells the charset, by statistics elsewhere;
 * or, where a person has `chosen` a charset, all of it that is not Vietnamese yet.
 */
export function convertContent(
  content: Content,
  chosen?: CharsetName,
): { content: Content; conversions: Conversion[] } {
  const lines = content.pages.flatMap((page) => page.lines)
  const plan = planFor(lines, chosen)
  const conversions = new Map<CharsetName, Conversion>()
  const pages = content.pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({ ...line, runs: convertLine(line, plan, conversions) })),
  }))
  return { content: { ...content, pages }, conversions: [...conversions.values()] }
}

interface Plan {
  chosen: CharsetName | undefined
  /** By statistics, and by the fonts that told the truth. */
  charsets: readonly Recognised[]
  /** The one charset of all that has no font to tell, where nothing is Unicode already. */
  only: CharsetName | null
  /** Fonts of old charsets in which the text is Unicode all the same. */
  untrue: ReadonlySet<CharsetName>
  /** The letter ư of TCVN3 fell out on the way. */
  isHornLost: boolean
}

function planFor(lines: readonly Line[], chosen: CharsetName | undefined): Plan {
  const segments = lines.flatMap(({ runs }) => segmentsOf(runs))
  const hinted = new Map<CharsetName, number>()
  for (const { hint, text } of segments) {
    if (hint === null) continue
    const { before, after } = weigh(text, hint)
    hinted.set(hint, (hinted.get(hint) ?? 0) + after - before)
  }
  const byFont = [...hinted]
    .filter(([, gain]) => gain > 0)
    .map(([name, gain]) => ({ name, isCertain: gain > 20 }))
  const free = segments.flatMap(({ hint, text }) => (hint === null ? [text] : []))
  const byWords = recogniseCharsets(free).filter(({ name }) => !byFont.some((one) => one.name === name))
  const charsets = [...byFont, ...byWords]
  const mayBeTcvn3 = (hint: CharsetName | null) =>
    (chosen ?? hint ?? (charsets.some(({ name }) => name === 'tcvn3') ? 'tcvn3' : null)) === 'tcvn3'
  return {
    chosen,
    charsets,
    only:
      charsets.length === 1 && charsets[0]?.isCertain && !free.some((text) => onlyUnicode.test(text))
        ? charsets[0].name
        : null,
    isHornLost: isHornLost(segments.flatMap(({ hint, text }) => (mayBeTcvn3(hint) ? [text] : []))),
    untrue: new Set([...hinted].filter(([, gain]) => gain < 0).map(([name]) => name)),
  }
}

function convertLine(line: Line, plan: Plan, conversions: Map<CharsetName, Conversion>): Run[] {
  let isFirst = true
  return segmentsOf(line.runs).flatMap((segment) => {
    const charset = charsetOf(segment, plan)
    const pieces =
      charset === null
        ? null
        : convert(segment.text, charset, {
            isByFont: charset === segment.hint,
            isHornLost: charset === 'tcvn3' && plan.isHornLost,
          })
    const letters = pieces?.filter(({ source, text }) => source !== text).length ?? 0
    if (charset !== null && letters > 0) {
      const sum = conversions.get(charset) ?? { charset, runs: 0, letters: 0 }
      conversions.set(charset, {
        charset,
        runs: sum.runs + segment.runs.length,
        letters: sum.letters + letters,
      })
    }
    const texts = pieces ? spread(pieces, segment.runs) : segment.runs.map(({ text }) => text)
    return segment.runs.map((run, n): Run => {
      const text = repairCharacters(texts[n] ?? '', isFirst)
      isFirst = false
      return { ...run, text: charset !== null && hintOf(run.font)?.capitals ? text.toUpperCase() : text }
    })
  })
}

/** Which charset a segment is read in; null where it is Unicode, or nothing is known. */
function charsetOf({ hint, text }: Segment, { chosen, charsets, only, untrue }: Plan): CharsetName | null {
  const named = chosen ?? hint
  const own = named === null ? null : weigh(text, named)
  if (own && own.before > own.after) return null
  const [best] = charsets
    .filter(({ name }) => name !== named)
    .map(({ name, isCertain }) => ({ name, isCertain, weight: weigh(text, name) }))
    .filter(({ name, isCertain, weight }) => {
      if (name === only && named === null) return agreesWith(weight)
      const isShort = weight.words < 2 && weight.odd === 0
      return isCertain ? speaksFor(weight) || isAbbreviated(weight) : speaksFor(weight) && !isShort
    })
    .toSorted((a, b) => b.weight.after - a.weight.after)
  // People set a few words in the font of another charset and do not see it in theirs.
  if (!own) return best?.name ?? null
  if (chosen === undefined && best && best.weight.after > own.after) return best.name
  return own.before === own.after && named !== null && untrue.has(named) ? null : named
}
