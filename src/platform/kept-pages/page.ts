import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Asking } from './asking.ts'
import type { Encoding } from './encoding.ts'

/** An answer as the router gave it, before it is kept. */
export interface Answer {
  status: number
  /** Name and value by turns, as `writeHead` takes them; without length, encoding and tag. */
  headers: readonly string[]
  body: Buffer
}

/** A page in one encoding, ready to be sent. */
export interface Wording {
  tag: string
  headers: string[]
  /** Of the answer that nothing has changed. */
  unchanged: string[]
  body: Buffer
  /** The body once more where it is small, a character for each byte: Node sends that with the head in one write. */
  text: string | null
}

/** A page in memory. Each encoding is made when first asked for. */
export interface KeptPage {
  key: string
  /** Of the epoch in which the making of the page began. */
  serial: number
  /** Milliseconds of the clock between which it may be shown as fresh. */
  from: number
  until: number
  /** Bytes of memory, about. */
  size: number
  /** Whether somebody asked for it since the store last looked for what to drop. */
  used: boolean
  answer: Answer
  wordings: Partial<Record<Encoding, Wording>>
  /** Those that are being made: everybody who asks meanwhile waits for the same one. */
  making: Partial<Record<Encoding, Promise<Wording>>>
}

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** Quality 5 takes a millisecond for a page; 11 would save a tenth of the bytes for fifty times the time, at every change. */
const brotliQuality = 5
const smallest = 512
/** Bytes. Above this, joining body and head costs more than a second write. */
const largestText = 12_288

async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity' || body.length < smallest) return body
  if (encoding === 'gzip') return deflate(body, { level: 6 })
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  })
}

const ofUnchanged = new Set(['cache-control', 'vary', 'content-security-policy', 'last-modified'])

/** Makes one encoding of a page once; `grown` is told how many bytes that took. */
export function wordingOf(
  page: KeptPage,
  encoding: Encoding,
  grown: (bytes: number) => void,
): Promise<Wording> {
  return (page.making[encoding] ??= word(page.answer, encoding).then((wording) => {
    page.wordings[encoding] = wording
    if (wording.body !== page.answer.body) grown(wording.body.length)
    return wording
  }))
}

/** With a strong tag of its own: the same bytes have the same tag on every node. */
async function word({ headers, body }: Answer, encoding: Encoding): Promise<Wording> {
  const bytes = await compress(body, encoding)
  const isCompressed = bytes !== body
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  const tag = `"${hash}"`
  const unchanged = ['etag', tag]
  for (let at = 0; at < headers.length; at += 2)
    if (ofUnchanged.has(headers[at] ?? '')) unchanged.push(headers[at] ?? '', headers[at + 1] ?? '')
  return {
    tag,
    unchanged,
    body: bytes,
    text: bytes.length <= largestText ? bytes.toString('latin1') : null,
    headers: [
      ...headers,
      ...(isCompressed ? ['content-encoding', encoding === 'br' ? 'br' : 'gzip'] : []),
      'content-length',
      String(bytes.length),
      'etag',
      tag,
    ],
  }
}

/** Compares as If-None-Match does: any of a list, weak or not, or a star. */
const isKnown = (known: string, tag: string) =>
  known.split(',').some((one) => {
    const written = one.trim()
    return written === '*' || written === tag || written === `W/${tag}`
  })

export function send(
  response: ServerResponse,
  { known, isHead }: Pick<Asking, 'known' | 'isHead'>,
  { tag, headers, unchanged, body, text }: Wording,
): void {
  if (known !== undefined && isKnown(known, tag)) response.writeHead(304, unchanged).end()
  else if (isHead) response.writeHead(200, headers).end()
  else if (text === null) response.writeHead(200, headers).end(body)
  else response.writeHead(200, headers).end(text, 'latin1')
}
