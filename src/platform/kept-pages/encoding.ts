export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

const answers = new Map<string, Encoding>()

/** The best of ours that an Accept-Encoding header takes: brotli, gzip, or as it is, which is never refused. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header || header.length > 200) return 'identity'
  const known = answers.get(header)
  if (known) return known
  // A handful of headers comes from all browsers; whoever makes up others shall not fill the memory with them.
  if (answers.size >= 100) answers.clear()
  const chosen = negotiate(header, encodings)
  answers.set(header, chosen)
  return chosen
}

/** The one that the header likes best; of those that it likes alike, the first of `order`. */
export function negotiate(header: string, order: readonly Encoding[]): Encoding {
  const weights = new Map(header.split(',').map(readPart))
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const [best = 'identity'] = order
    .filter((name) => name !== 'identity' && weightOf(name) > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
  return weightOf(best) >= (weights.get('identity') ?? 0) ? best : 'identity'
}

function readPart(part: string): [string, number] {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
  const written = parameters.find((text) => text.startsWith('q='))?.slice(2)
  const weight = written === undefined ? 1 : Number(written)
  return [name === 'x-gzip' ? 'gzip' : name, Number.isFinite(weight) ? weight : 0]
}
