import { pairsOf } from '#lib/search-words/index.ts'
import type { Condition, TextIndex } from '#platform/text-index/index.ts'
import type { Question } from './question.ts'

/** A part that answers, as the index knows it. */
export interface Candidate {
  id: string
  kind: string
  item: string
  key: string
  stamp: string
  part: number
  day: number
  facets: readonly string[]
  score: number
  /** The share of the question's words that it holds, 0 to 1. */
  coverage: number
}

const columns = ['kind', 'key', 'stamp', 'part', 'day', 'facets', 'plain', 'head_plain']

/** The parts that answer best, at most `limit`, the best first. */
export async function rankParts(
  index: TextIndex,
  { words, plain }: Question,
  where: readonly Condition[],
  limit: number,
): Promise<Candidate[]> {
  const hits = await index.ask({
    matches: [
      { column: 'words', words },
      { column: 'pairs', words: pairsOf(words) },
      { column: 'head', words, boost: 2 },
      { column: 'head_pairs', words: pairsOf(words), boost: 2 },
      { column: 'plain', words: plain, boost: 0.5 },
      { column: 'plain_pairs', words: pairsOf(plain), boost: 0.5 },
      { column: 'head_plain', words: plain },
    ],
    where,
    columns,
    limit,
  })
  const asked = [...new Set(plain)]
  return hits.map((hit) => {
    const held = new Set(`${String(hit['head_plain'])} ${String(hit['plain'])}`.split(' '))
    return {
      id: hit.id,
      item: hit.item,
      kind: String(hit['kind']),
      key: String(hit['key']),
      stamp: String(hit['stamp']),
      part: Number(hit['part']),
      day: Number(hit['day']),
      facets: [...(hit['facets'] as Iterable<string>)],
      score: hit._score,
      coverage: asked.filter((word) => held.has(word)).length / asked.length,
    }
  })
}
