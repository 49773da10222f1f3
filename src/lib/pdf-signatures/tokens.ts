/** Where a value of a dictionary stands in the file: from its first byte to the one after its last. */
export interface Extent {
  from: number
  to: number
}

export type Dictionary = Map<string, Extent>

const code = (sign: string) => sign.charCodeAt(0)
const [less, greater, slash, open, close, backslash, percent, leftBracket, rightBracket] = Array.from(
  '<>/()\\%[]',
  code,
) as [number, number, number, number, number, number, number, number, number]
const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13) || byte === 0
const isEnd = (byte: number) =>
  isSpace(byte) ||
  byte === less ||
  byte === greater ||
  byte === slash ||
  byte === open ||
  byte === close ||
  byte === leftBracket ||
  byte === rightBracket ||
  byte === percent

interface Frame {
  entries: Dictionary
  key: string | null
  /** Arrays inside: what stands in them belongs to their key. */
  brackets: number
}

const deepest = 64

/**
 * The first dictionary of the object beginning at `from` that is wanted, however deep it lies (`depth` 1 is the object's own);
 * null where the object ends, or a stream begins, before one was found. Looks at every byte once and says how far it looked.
 */
export function findDictionary(
  bytes: Buffer,
  from: number,
  isWanted: (entries: Dictionary, depth: number) => boolean,
): { dictionary: Dictionary | null; to: number } {
  const stack: Frame[] = []
  let at = from
  const none = () => ({ dictionary: null, to: at })
  while (at < bytes.length) {
    const token = readToken(bytes, at)
    at = token?.to ?? bytes.length
    if (!token || token.kind === 'end') return none()
    const frame = stack.at(-1)
    const kind = token.kind
    if (kind === 'open') {
      note(frame, token)
      if (stack.length >= deepest) return none()
      stack.push({ entries: new Map(), key: null, brackets: 0 })
    } else if (kind === 'close') {
      if (!frame) return none()
      if (isWanted(frame.entries, stack.length)) return { dictionary: frame.entries, to: at }
      stack.pop()
      note(stack.at(-1), token)
    } else if (!frame) return none()
    else if (kind === 'bracket') {
      note(frame, token)
      const opens = bytes[token.from] === leftBracket
      frame.brackets = Math.max(0, frame.brackets + (opens ? 1 : -1))
    } else if (kind === 'name' && frame.brackets === 0 && !awaitsValue(frame)) {
      frame.key = bytes.toString('latin1', token.from + 1, Math.min(token.to, token.from + 128))
    } else note(frame, token)
  }
  return none()
}

const awaitsValue = (frame: Frame) => frame.key !== null && !frame.entries.has(frame.key)

/** A value of several tokens (a reference, an array, a dictionary) reaches to the end of its last. */
function note(frame: Frame | undefined, token: Extent) {
  if (!frame || frame.key === null) return
  const known = frame.entries.get(frame.key)
  if (known) known.to = token.to
  else frame.entries.set(frame.key, { from: token.from, to: token.to })
}

interface Token extends Extent {
  kind: 'open' | 'close' | 'bracket' | 'name' | 'other' | 'end'
}

function readToken(bytes: Buffer, start: number): Token | null {
  let from = start
  while (from < bytes.length) {
    const byte = bytes[from] ?? 0
    if (byte === percent) from = endOfLine(bytes, from)
    else if (!isSpace(byte)) break
    else from += 1
  }
  if (from >= bytes.length) return null
  const byte = bytes[from]
  const next = bytes[from + 1]
  if (byte === less && next === less) return { kind: 'open', from, to: from + 2 }
  if (byte === greater && next === greater) return { kind: 'close', from, to: from + 2 }
  if (byte === less) {
    const end = bytes.indexOf(greater, from)
    return end < 0 ? null : { kind: 'other', from, to: end + 1 }
  }
  if (byte === open) return { kind: 'other', from, to: endOfString(bytes, from) }
  if (byte === leftBracket || byte === rightBracket) return { kind: 'bracket', from, to: from + 1 }
  let to = from + 1
  while (to < bytes.length && !isEnd(bytes[to] ?? 0)) to += 1
  if (byte === slash) return { kind: 'name', from, to }
  const word = to - from < 10 ? bytes.toString('latin1', from, to) : ''
  return { kind: /^(stream|endobj|xref)$/.test(word) ? 'end' : 'other', from, to }
}

function endOfLine(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1
  return at
}

function endOfString(bytes: Buffer, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === backslash) at += 1
    else if (byte === open) depth += 1
    else if (byte === close) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return bytes.length
}
