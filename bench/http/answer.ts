import { type Agent, get } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** What a server sends for one page: as it goes over the line, not decoded. */
export interface Answer {
  status: number
  /** Name, value, name, value …, spelt as sent. */
  headers: string[]
  body: Buffer
}

export interface Asking {
  headers?: Readonly<Record<string, string>>
  agent?: Agent
}

export function ask(address: string, { headers = {}, agent }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { ...headers }, ...(agent && { agent }) }, (response) => {
      buffer(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.rawHeaders, body }),
        reject,
      )
    }).on('error', reject)
  })
}

/** The value of a header, or an empty text. */
export function headerOf({ headers }: Answer, name: string): string {
  const place = headers.findIndex((one, n) => n % 2 === 0 && one.toLowerCase() === name)
  return place === -1 ? '' : (headers[place + 1] ?? '')
}
