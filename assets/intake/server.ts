/** What the server tells of one file. */
export interface Told {
  id: string
  name: string
  bytes: number
  /** Bytes that lie there. */
  received: number
  state: 'receiving' | 'waiting' | 'read' | 'unpacked' | 'unreadable' | 'refused' | 'infected' | 'discarded'
  label: string
  pages: number | null
  pagesRead: number
  remarks: string[]
  href: string | null
  outcome: string | null
  members: string[]
}

/** No answer came, or one that says "later". */
export class Away extends Error {}
export class SignedOut extends Error {}
/** What is asked for is not there. */
export class Missing extends Error {}
/** The message is the sentence that the person reads. */
export class Refused extends Error {}

interface Call {
  signal?: AbortSignal
  body?: URLSearchParams | ArrayBuffer
  headers?: Record<string, string>
  /** Hears how many bytes of the body have left. */
  onSent?: (bytes: number) => void
}

/** How long a line may be silent before it is given up. */
const patience = 30_000

export const announce = (address: string, fields: Record<string, string>, signal: AbortSignal) =>
  call<Told>('POST', address, { body: new URLSearchParams(fields), signal })

export const sendPiece = (address: string, offset: number, body: ArrayBuffer, more: Call) =>
  call<Told>('PATCH', address, {
    ...more,
    body,
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
  })

export const ask = (address: string, signal?: AbortSignal) =>
  call<Told>('GET', address, signal ? { signal } : {})

export const askAll = (address: string, ids: readonly string[]) =>
  call<Told[]>('GET', `${address}?tep=${ids.join(',')}`)

export const discard = (address: string) =>
  call<null>('POST', `${address}/bo`, { body: new URLSearchParams() })

/** By XMLHttpRequest: fetch does not tell how much of a body has left. */
function call<Answer>(method: string, address: string, { signal, body, headers, onSent }: Call = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const request = new XMLHttpRequest()
    let timer = 0
    const listen = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => request.abort(), patience)
    }
    const stop = () => request.abort()
    request.open(method, address)
    request.responseType = 'json'
    for (const [name, value] of Object.entries({ accept: 'application/json', ...headers }))
      request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded }) => {
      listen()
      onSent?.(loaded)
    })
    request.addEventListener('load', () => {
      const refusal = refusalOf(request)
      if (refusal) reject(refusal)
      else resolve(request.response as Answer)
    })
    for (const end of ['error', 'abort'])
      request.addEventListener(end, () => reject(signal?.aborted ? signal.reason : new Away()))
    request.addEventListener('loadend', () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
    })
    signal?.addEventListener('abort', stop)
    listen()
    request.send(body)
  })
}

function refusalOf({ status, response, responseURL }: XMLHttpRequest): Error | null {
  const said = response as { explain?: string } | null
  if (status === 401 || (said === null && responseURL.includes('/dang-nhap'))) return new SignedOut()
  // A page that is not ours: of a proxy, or of a network that asks for a password first.
  if (said === null && status !== 204) return status === 404 ? new Missing() : new Away()
  if (status < 400) return null
  if (status === 404) return new Missing()
  if (status >= 500 || status === 408 || status === 429) return new Away()
  return new Refused(said?.explain ?? 'Máy chủ không nhận tệp này.')
}
