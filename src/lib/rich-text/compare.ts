import { diffArrays, diffWordsWithSpace } from 'diff'
import { alignBlocks } from './align.ts'
import { flatten, lookNames, type FlatBlock, type Token } from './flatten.ts'

export interface ComparedPart {
  kind: 'same' | 'added' | 'removed' | 'formatted'
  text: string
  note?: string
}

export interface ComparedBlock {
  kind: FlatBlock['kind']
  note?: string
  parts: ComparedPart[]
}

/** Two rich texts as one: words that came and went, and words that only changed their look. Both are sanitised HTML. */
export function compareRichText(before: string, after: string): ComparedBlock[] {
  return alignBlocks(flatten(before), flatten(after)).map(({ old, fresh }) => {
    if (!old) return { kind: fresh!.kind, note: 'Đoạn mới', parts: [{ kind: 'added', text: textOf(fresh!) }] }
    if (!fresh) return { kind: old.kind, note: 'Đoạn bị bỏ', parts: [{ kind: 'removed', text: textOf(old) }] }
    const note = old.name === fresh.name ? {} : { note: `Đổi từ ${old.name} thành ${fresh.name}` }
    return { kind: fresh.kind, ...note, parts: compareTokens(old.tokens, fresh.tokens) }
  })
}

/** The same for two plain texts, as one block. */
export function compareText(before: string, after: string): ComparedBlock {
  const parts = diffWordsWithSpace(before, after).map(({ value, added, removed }): ComparedPart => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
  return { kind: 'paragraph', parts }
}

/** Whether anything differs: the blocks of a text compared with itself are all the same. */
export const isChanged = ({ note, parts }: ComparedBlock): boolean =>
  note !== undefined || parts.some(({ kind }) => kind !== 'same')

const textOf = ({ tokens }: FlatBlock) => tokens.map(({ text }) => text).join('')

function compareTokens(old: readonly Token[], fresh: readonly Token[]): ComparedPart[] {
  const parts: ComparedPart[] = []
  let [i, j] = [0, 0]
  const changes = diffArrays([...old], [...fresh], { comparator: (a, b) => a.text === b.text })
  for (const { added, removed, value } of changes) {
    for (const { text } of value) {
      if (added) push(parts, { kind: 'added', text: fresh[j++]?.text ?? text })
      else if (removed) push(parts, { kind: 'removed', text: old[i++]?.text ?? text })
      else push(parts, compareLooks(old[i++]!, fresh[j++]!))
    }
  }
  return parts
}

function compareLooks(old: Token, fresh: Token): ComparedPart {
  const gone = old.looks.filter((look) => !fresh.looks.includes(look))
  const come = fresh.looks.filter((look) => !old.looks.includes(look))
  if (!fresh.text.trim() || (gone.length === 0 && come.length === 0))
    return { kind: 'same', text: fresh.text }
  const note = [
    ...come.map((look) => `thêm ${lookNames(look)}`),
    ...gone.map((look) => `bỏ ${lookNames(look)}`),
  ]
  return { kind: 'formatted', text: fresh.text, note: note.join(', ') }
}

/** Neighbouring words of one fate read as one run; a space between two formatted words belongs to the run. */
function push(parts: ComparedPart[], part: ComparedPart) {
  const last = parts.at(-1)
  if (last && last.kind === part.kind && last.note === part.note) last.text += part.text
  else parts.push({ ...part })
}
