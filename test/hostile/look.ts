import { DomUtils, parseDocument } from 'htmlparser2'

/** In everything that the storm sends; in an answer it may only be text, or a part of a value. */
export const mark = 'zzq'
export const otherSite = 'evil.example'

export interface Seen {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

const needed: Record<string, RegExp> = {
  'content-security-policy': /default-src 'self'.*frame-ancestors 'none'|frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
}
const addresses = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'content']

/** What is wrong with an answer to somebody hostile, in words; empty where all is well. */
export function lookAt({ status, headers, body }: Seen, origin: string): string[] {
  const faults: string[] = []
  if (status >= 500) faults.push(`status ${status}`)
  for (const [name, value] of Object.entries(needed))
    // 304 has no body to guard: what the browser has kept carries its own headers.
    if (status !== 304 && !value.test(String(headers[name] ?? '')))
      faults.push(`${name}: ${String(headers[name])}`)
  if (headers['x-injected'] !== undefined) faults.push('a header was let in')
  const location = headers['location']
  if (typeof location === 'string' && !staysHere(location, origin)) faults.push(`sends on to ${location}`)
  for (const cookie of [headers['set-cookie'] ?? []].flat())
    if (/^(injected|x)=/i.test(cookie) || /domain=/i.test(cookie)) faults.push(`sets ${cookie}`)
  if (String(headers['content-type'] ?? '').startsWith('text/html'))
    faults.push(...lookIntoPage(body, origin))
  return faults
}

function staysHere(location: string, origin: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(location) && new URL(location, origin).origin === origin
}

function lookIntoPage(html: string, origin: string): string[] {
  const faults: string[] = []
  for (const { name, attribs, children } of DomUtils.findAll(() => true, parseDocument(html).children)) {
    if (name.includes(mark) || ['iframe', 'object', 'embed', 'base'].includes(name)) faults.push(`<${name}>`)
    if (name === 'script' && !isOurs(attribs, children.length))
      faults.push(`a script: ${JSON.stringify(attribs)}`)
    if (name === 'meta' && attribs['http-equiv'] !== undefined) faults.push('a meta http-equiv')
    for (const [attribute, value] of Object.entries(attribs)) {
      if (attribute.startsWith('on') || attribute.includes(mark) || attribute === 'style')
        faults.push(`<${name} ${attribute}>`)
      if (addresses.includes(attribute) && leadsAway(value, origin))
        faults.push(`<${name} ${attribute}="${value}">`)
    }
  }
  return faults
}

const isOurs = (attribs: Record<string, string>, parts: number) =>
  attribs['type'] === 'application/ld+json' ||
  (parts === 0 && attribs['src']?.startsWith('/tai-nguyen/') === true)

function leadsAway(value: string, origin: string): boolean {
  if (/^\s*(javascript|vbscript|data:text)/i.test(value)) return true
  return URL.canParse(value, origin) && new URL(value, origin).hostname.endsWith(otherSite)
}
