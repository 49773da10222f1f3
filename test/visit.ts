import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

export type Fields = Readonly<Record<string, string | readonly string[]>>

export interface SentFile {
  field: string
  name: string
  bytes: Uint8Array
  type?: string
}

/** What one person, or nobody in particular, does on the portal. An answer of 500 or more fails the test. */
export interface Visit {
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  /** Sends a form as a browser does. */
  post(url: string, fields?: Fields, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  /** Sends a form with files as a browser does. */
  postMultipart(url: string, fields?: Fields, files?: readonly SentFile[]): Promise<LightMyRequestResponse>
  /** Sends bytes from `offset` of a file on, as the page's script does. */
  patch(url: string, offset: number | string, bytes: Uint8Array): Promise<LightMyRequestResponse>
}

export type Send = (request: InjectOptions) => Promise<LightMyRequestResponse>

const pairsOf = (fields: Fields) =>
  Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )

/** `around` is where a test says who asks, or adds its cookies. */
export function visit(
  app: FastifyInstance,
  origin: string,
  around: (send: Send, request: InjectOptions) => ReturnType<Send>,
): Visit {
  const { host } = new URL(origin)
  // inject() only begins when it is awaited: here, so that it runs in the context of whoever asks.
  const inject: Send = async (request) => app.inject(request)
  const send: Send = async (request) => {
    const response = await around(inject, {
      ...request,
      headers: {
        host,
        accept: 'text/html',
        'accept-language': 'vi',
        'sec-fetch-site': 'same-origin',
        ...request.headers,
      },
    })
    if (response.statusCode >= 500)
      throw new Error(
        `${request.method ?? 'GET'} ${JSON.stringify(request.url)} → ${response.statusCode}\n${response.body}`,
      )
    return response
  }
  return {
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    post: (url, fields = {}, headers = {}) =>
      send({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers },
        payload: new URLSearchParams(pairsOf(fields)).toString(),
      }),
    async postMultipart(url, fields = {}, files = []) {
      const form = new FormData()
      for (const [name, value] of pairsOf(fields)) form.append(name, value)
      for (const { field, name, bytes, type = 'application/octet-stream' } of files)
        form.append(field, new Blob([Uint8Array.from(bytes)], { type }), name)
      const encoded = new Response(form)
      const headers = { 'content-type': encoded.headers.get('content-type') ?? '', origin }
      return send({ method: 'POST', url, headers, payload: Buffer.from(await encoded.arrayBuffer()) })
    },
    patch: (url, offset, bytes) =>
      send({
        method: 'PATCH',
        url,
        headers: {
          accept: 'application/json',
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(offset),
          origin,
        },
        payload: Buffer.from(bytes),
      }),
  }
}

/** A browser's cookies: kept from every answer, sent with every request. */
export function visitWithCookies(
  app: FastifyInstance,
  origin: string,
): Visit & { cookies: Map<string, string> } {
  const cookies = new Map<string, string>()
  const visiting = visit(app, origin, async (send, request) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await send({ ...request, headers: { ...request.headers, ...(cookie && { cookie }) } })
    for (const { name, value, maxAge } of response.cookies as {
      name: string
      value: string
      maxAge?: number
    }[]) {
      if (value === '' || (maxAge !== undefined && maxAge <= 0)) cookies.delete(name)
      // The value as it came: decoded and encoded again, a signature could come to differ.
      else cookies.set(name, encodeURIComponent(value))
    }
    return response
  })
  return { ...visiting, cookies }
}
