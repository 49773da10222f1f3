/** A browser as far as HTTP goes: it keeps cookies, sends forms, and follows a redirect only when told to. */
export interface Jar {
  get(url: string): Promise<Page>
  post(url: string, fields?: Fields, headers?: Readonly<Record<string, string>>): Promise<Page>
  /** Sends the form as one with files does. */
  postMultipart(
    url: string,
    fields: Fields,
    file?: { name: string; bytes: Uint8Array<ArrayBuffer> },
  ): Promise<Page>
  cookies: Map<string, string>
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

export interface Page {
  status: number
  /** Where it sends on to: path and query. */
  location: string | null
  headers: Headers
  setCookies: string[]
  html: string
}

interface Device {
  userAgent?: string
}

const entriesOf = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  )

export function openJar(
  origin: () => string,
  { userAgent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' }: Device = {},
): Jar {
  const cookies = new Map<string, string>()

  async function send(
    url: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ): Promise<Page> {
    const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(url, origin()), {
      ...init,
      redirect: 'manual',
      headers: { 'user-agent': userAgent, ...(cookie && { cookie }), ...init.headers },
    })
    const setCookies = response.headers.getSetCookie()
    setCookies.forEach(keep)
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      setCookies,
      html: await response.text(),
    }
  }

  function keep(line: string) {
    const [pair = '', ...attributes] = line.split(';')
    const [name = '', ...value] = pair.split('=')
    const over = attributes.some((attribute) =>
      /^\s*(max-age=0|expires=thu, 01 jan 1970.*)$/i.test(attribute),
    )
    if (over) cookies.delete(name)
    else cookies.set(name, value.join('='))
  }

  return {
    cookies,
    get: (url) => send(url, {}),
    post: (url, fields = {}, headers = {}) =>
      send(url, { method: 'POST', body: new URLSearchParams(entriesOf(fields)), headers }),
    postMultipart(url, fields, file) {
      const body = new FormData()
      for (const [name, value] of entriesOf(fields)) body.append(name, value)
      if (file) body.append('file', new Blob([file.bytes]), file.name)
      return send(url, { method: 'POST', body })
    },
  }
}
