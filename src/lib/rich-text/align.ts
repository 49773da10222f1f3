import { diffArrays } from 'diff'
import type { FlatBlock } from './flatten.ts'

export type Pair = { old: FlatBlock | null; fresh: FlatBlock | null }

/** Below this share of common words two blocks are different blocks, not one that was rewritten. */
const kinship = 0.35

/** Which block became which: equal ones first, then, in the gaps between them, those that share enough words. */
export function alignBlocks(old: readonly FlatBlock[], fresh: readonly FlatBlock[]): Pair[] {
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  let gap: { old: FlatBlock[]; fresh: FlatBlock[] } = { old: [], fresh: [] }
  const close = () => {
    pairs.push(...alignGap(gap.old, gap.fresh))
    gap = { old: [], fresh: [] }
  }
  for (const { added, removed, value } of diffArrays(old.map(keyOf), fresh.map(keyOf)))
    for (let n = 0; n < value.length; n++) {
      if (removed) gap.old.push(old[i++]!)
      else if (added) gap.fresh.push(fresh[j++]!)
      else {
        close()
        pairs.push({ old: old[i++]!, fresh: fresh[j++]! })
      }
    }
  close()
  return pairs
}

const keyOf = ({ tokens }: FlatBlock) => tokens.map(({ text }) => text).join('')

function alignGap(old: FlatBlock[], fresh: FlatBlock[]): Pair[] {
  const pairs: Pair[] = []
  let from = 0
  for (const block of fresh) {
    const match = old.findIndex((candidate, index) => index >= from && likeness(candidate, block) >= kinship)
    if (match === -1) pairs.push({ old: null, fresh: block })
    else {
      for (const left of old.slice(from, match)) pairs.push({ old: left, fresh: null })
      pairs.push({ old: old[match]!, fresh: block })
      from = match + 1
    }
  }
  for (const left of old.slice(from)) pairs.push({ old: left, fresh: null })
  return pairs
}

function likeness(a: FlatBlock, b: FlatBlock): number {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const common = [...first].filter((word) => second.has(word)).length
  return common / Math.max(first.size, second.size, 1)
}

const wordsOf = ({ tokens }: FlatBlock) => new Set(tokens.flatMap(({ text }) => (text.trim() ? [text] : [])))
