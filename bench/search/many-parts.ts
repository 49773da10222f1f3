import type { Offer, Part } from '#features/search/index.ts'
import type { LawArticle } from './articles.ts'
import { faceOf } from './face.ts'

const partsOfLaw = 60
/** Far from any length that laws have, so that halves of different laws come together. */
const stride = 7_919

/**
 * So many parts of made-up laws: each is the first half of one article and the second half of another, no pair of halves twice
 * before the collection has been gone through as many times as it has articles.
 */
export function* makeLaws(articles: readonly LawArticle[], parts: number): Generator<Offer> {
  for (let from = 0; from < parts; from += partsOfLaw) {
    const count = Math.min(partsOfLaw, parts - from)
    const key = `luat-${from / partsOfLaw}`
    const own = Array.from({ length: count }, (_, n) => makePart(articles, from + n))
    yield { item: key, public: faceOf({ key, parts: own }), staff: [] }
  }
}

function makePart(articles: readonly LawArticle[], n: number): Part {
  const first = articles[n % articles.length]
  const round = Math.floor(n / articles.length)
  const second = articles[(n + round * stride) % articles.length]
  const halves = [
    (first?.text ?? '').slice(0, Math.ceil((first?.text.length ?? 0) / 2)),
    (second?.text ?? '').slice(Math.ceil((second?.text.length ?? 0) / 2)),
  ]
  return { heading: first?.title ?? '', anchor: `dieu-${n}`, text: halves.join('\n') }
}
