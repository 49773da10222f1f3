import type { Facts } from './facts.ts'
import { fact, fold, isCapitals, type Read } from './lines.ts'
import { writePost } from './names.ts'
import { findSignatures, type Signature } from './signatures.ts'

const annex = /^(phu luc|mau so|mau \d)(?![a-z])/
const passed = /(thông qua|\.\/\.)/i

/**
 * Who signed, with post and authority (R-502, 7a and 7b; R-503). Several signatures may stand in one file: of samples, of what is
 * attached. The one that confirms a consolidation wins, then the one beside the recipients, then the one below the end.
 */
export function readSigner(lines: readonly Read[], from: number, recipientsAt: number, facts: Facts): void {
  const annexAt = lines.findIndex(({ text }) => isCapitals(text.slice(0, 7)) && annex.test(fold(text)))
  const found = findSignatures(lines, from).map((signature) => ({
    ...signature,
    weight: weigh(signature, lines, recipientsAt) - (annexAt !== -1 && annexAt < signature.at ? 1 : 0),
  }))
  const best = found.toSorted((a, b) => b.weight - a.weight || a.at - b.at)[0]
  const line = best && lines[best.at]
  if (!best || !line) return
  const snippet = [...best.posts, best.name].join(' / ')
  const sureness = (best.weight >= 2 ? 0.94 : best.weight >= 0 ? 0.75 : 0.5) - (best.isGuessed ? 0.2 : 0)
  if (best.authorities.length > 0)
    facts.signerAuthority = fact(best.authorities.map((one) => `${one}.`).join(' '), sureness, line, snippet)
  facts.signerPost = fact(writePost(lines, best.posts.at(-1) ?? ''), sureness - 0.03, line, snippet)
  facts.signerName = fact(best.name, sureness, line, snippet)
}

function weigh({ at, nameAt }: Signature, lines: readonly Read[], recipientsAt: number): number {
  const before = lines.slice(Math.max(at - 14, 0), at)
  if (before.some(({ text }) => /^XÁC (THỰC|NHẬN) VĂN BẢN HỢP NHẤT/.test(text))) return 4
  const isBeside =
    recipientsAt >= 0 && at > recipientsAt - 6 && at < recipientsAt + 60 && nameAt > recipientsAt - 12
  if (isBeside) return 3
  return before.some(({ text }) => passed.test(text)) ? 2 : 0
}
