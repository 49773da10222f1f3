import type { Block, BlockKind } from '#lib/legal-outline/index.ts'

const words: Partial<Record<BlockKind, string>> = { clause: 'khoản', point: 'điểm' }

/** Each block that has an anchor as people cite it, "Điều 7, khoản 4, điểm a", and no two the same. */
export function nameBlocks(blocks: readonly Block[]): string[] {
  const seen = new Map<string, number>()
  let [article, clause] = ['', '']
  return blocks.map(({ kind, anchor, label, text }) => {
    const own = [words[kind], label.replace(/[.):\s]+$/, '')].filter(Boolean).join(' ')
    if (kind === 'article') [article, clause] = [own, '']
    else if (kind === 'clause') clause = own
    else if (kind !== 'point' && kind !== 'paragraph') [article, clause] = ['', '']
    if (anchor === null) return ''
    const above = kind === 'clause' ? [article] : kind === 'point' ? [article, clause] : []
    const name = [...above, own].filter(Boolean).join(', ') || text
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
