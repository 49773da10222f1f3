import type { Facts } from './facts.ts'
import { fact, fold, isCapitals, type Read } from './lines.ts'

const label = /^n[oơ]i\s*nh[aậ]n\s*[:.]?\s*(?=$|[-–+•])/iu
const item = /^[-–+•]\s*(.+)$/u
const mostLines = 80

/** "Nơi nhận:" and its dashes, up to the line of the archive (R-502, 9b). Answers with the line it stands in, or -1. */
export function readRecipients(lines: readonly Read[], facts: Facts): number {
  for (const [at, first] of lines.entries()) {
    if (!label.test(first.text)) continue
    const rest = first.text.replace(label, '')
    const items = readItems([
      ...(rest === '' ? [] : [{ ...first, text: rest }]),
      ...lines.slice(at + 1, at + mostLines),
    ])
    if (items.every((text) => !/\p{L}{2}/u.test(text))) continue
    facts.recipients = fact(items, 0.9, first, `Nơi nhận: ${items.join('; ')}`)
    return at
  }
  return -1
}

function readItems(lines: readonly Read[]): string[] {
  const items: string[] = []
  for (const { text: whole, side } of lines) {
    if (side === 'right') continue
    if (isCapitals(whole) && whole.length > 5 && !item.test(whole)) break
    for (const text of whole.split(/(?<=[;.])\s+(?=[-–+•]\s?\p{L})/u)) {
      const own = item.exec(text)?.[1]
      const before = items.at(-1)
      if (own !== undefined) items.push(own)
      else if (before === undefined) return items
      else if (!/[;.]$/.test(before) && text.length < 120) items[items.length - 1] = `${before} ${text}`
    }
    if (/^[-–+•]?\s*luu\b/.test(fold(whole))) break
  }
  return items.map((text) => text.replace(/[;.,\s]+$/, '')).filter((text) => text !== '')
}

/** "Kính gửi: …", alone or with a dash for each (R-502, 9a). */
export function readAddressees(lines: readonly Read[], facts: Facts): void {
  const at = lines.slice(0, 60).findIndex(({ text }) => /^kính\s*gửi\s*:?/i.test(text))
  const first = lines[at]
  if (!first) return
  const own = first.text.replace(/^kính\s*gửi\s*:?\s*/i, '')
  const items = own !== '' && !item.test(own) ? [own] : item.test(own) ? [item.exec(own)?.[1] ?? ''] : []
  for (const { text } of lines.slice(at + 1, at + 30)) {
    const next = item.exec(text)?.[1]
    const before = items.at(-1)
    if (next !== undefined) items.push(next)
    else if (before !== undefined && !/[;.]$/.test(before) && /^\p{Ll}/u.test(text))
      items[items.length - 1] = `${before} ${text}`
    else break
  }
  const clean = items.map((text) => text.replace(/[;.…,\s]+$/, '')).filter((text) => /\p{L}{2}/u.test(text))
  if (clean.length > 0) facts.addressees = fact(clean, 0.85, first, `Kính gửi: ${clean.join('; ')}`)
}
