import fc from 'fast-check'
import { mark, otherSite } from './look.ts'

export interface Hostile {
  method: string
  /** As it stands in the request line. */
  url: string
  headers: Record<string, string>
  body: string
}

/** What every object answers to, of which a table that is asked by its names must know nothing. */
export const inheritedNames = ['toString', 'constructor', '__proto__', 'hasOwnProperty'] as const

/** What breaks programs in the places where words go, each with the mark. */
const words: readonly string[] = [
  ...inheritedNames,
  `"><script>alert('${mark}')</script>`,
  `'"><${mark} onload=alert(1)>`,
  `" onmouseover="alert(1)" ${mark}="`,
  `javascript:alert('${mark}')`,
  `//${otherSite}/${mark}`,
  `/\\${otherSite}`,
  `https://${otherSite}/`,
  `\t//${otherSite}`,
  `/%09/${otherSite}`,
  `/..//${otherSite}`,
  `${mark}\r\nX-Injected: 1\r\nSet-Cookie: injected=1`,
  `${mark}%0d%0aX-Injected:%201`,
  `' or 1=1; drop table articles; -- ${mark}`,
  `\u0000${mark}`,
  `\uD800${mark}`,
  `\u202E${mark}\u0300`,
  '{{7*7}}${7*7}<%= 7*7 %>',
  '../../../../etc/passwd',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%FF%FE',
  '%',
  '%u0041',
  '-1',
  '9223372036854775808',
  '1e309',
  'NaN',
  '00000000-0000-0000-0000-000000000000',
  '2026-13-45',
  '0000-00',
  '9999-12',
  '𝕿𝖎𝖓',
  'a'.repeat(300),
  'ắ'.repeat(700),
  '',
  ' ',
  '"',
  '\\',
]

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
)

/** The names that the pages read in a query, and a few that none reads. */
export const queryNames = [
  'q',
  'truoc',
  'trang',
  'tiep',
  'xem',
  'loai',
  'ma',
  'yeu-cau',
  'kiem_tra',
  'tim',
  'tu',
  'den',
  'thang',
  '__proto__',
  'constructor',
  'toString',
  'a[b]',
  'a[]',
  '',
] as const

const names = fc.constantFrom(...queryNames, mark)

const queryOf = (pairs: readonly [string, string][]) =>
  pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
const encode = (text: string) => encodeURIComponent(text.toWellFormed())

const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: fc.array(fc.tuple(names, word), { minLength: 1, maxLength: 4 }).map(queryOf) },
  // As written, not as a browser would encode it.
  { weight: 2, arbitrary: word },
)

/** Only what an HTTP client may send; what it may not, the test of raw connections sends. */
const inLine = (text: string) => text.toWellFormed().replaceAll(/[^\x21-\x7e]/gu, (letter) => encode(letter))
const inHeader = (text: string) => text.replaceAll(/[^\x20-\x7e\x80-\xff]/g, '').trim()

const headerNames = fc.constantFrom(
  'accept-language',
  'accept-encoding',
  'accept',
  'range',
  'if-none-match',
  'if-modified-since',
  'referer',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'forwarded',
  'x-real-ip',
  'x-original-url',
  'x-rewrite-url',
  'x-http-method-override',
  'origin',
  'sec-fetch-site',
  'user-agent',
  'authorization',
  'host',
  'cookie',
  'content-type',
  'x-nha-rong-address',
  'cache-control',
  'pragma',
  'te',
  'via',
)
const headerValues = fc.oneof(
  { weight: 3, arbitrary: word.map(inHeader) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'text/html',
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'text/xml',
      '*/*',
      'br;q=9, gzip;q=-1',
      'identity;q=0',
      'bytes=0-',
      'bytes=5-1,x',
      otherSite,
      `${otherSite}:99`,
      'same-origin',
      'cross-site',
      'https',
      'W/"x"',
      '*',
      'null',
      'en',
      'POST',
      'hien_thi=xl.dark',
      `hien_thi=${mark}.x; hien_thi=m.light`,
      'hien_thi=%FF',
      'thong_bao=e30',
      'a=%zz; ;=;',
      'thong_bao=eyJraW5kIjoic3VjY2VzcyIsInRleHQiOiI8enpxPiJ9',
      'bieu_mau_giu_lai=x.y',
      'nha-rong.session_token=a.b',
    ),
  },
)
const headers = fc
  .array(fc.tuple(headerNames, headerValues), { maxLength: 4 })
  .map((pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== '')))

const method = fc.oneof(
  { weight: 14, arbitrary: fc.constant('GET') },
  { weight: 2, arbitrary: fc.constantFrom('HEAD', 'POST') },
  { weight: 1, arbitrary: fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND') },
)
const fields = fc.constantFrom(
  'path',
  'kind',
  'words',
  'email',
  'website',
  'moc',
  'password',
  'title',
  '__proto__',
)
const body = fc.oneof(
  fc.array(fc.tuple(fields, word), { maxLength: 5 }).map(queryOf),
  word.map((text) => text.toWellFormed()),
)

/** `patterns`: the routes; `examples`: what stands at some of them, by the name of the parameter. */
export function hostileRequests(patterns: readonly string[], examples: Record<string, readonly string[]>) {
  const fill = (pattern: string) =>
    fc
      .tuple(...pattern.split('/').map((part) => (/^[:*]/.test(part) ? valueOf(part) : fc.constant(part))))
      .map((parts) => parts.join('/') || '/')
  const valueOf = (part: string) => {
    const known = examples[part.slice(1)]
    const encoded = word.map(encode)
    return known?.length ? fc.oneof(fc.constantFrom(...known), encoded, word) : fc.oneof(encoded, word)
  }
  const path = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...patterns).chain(fill) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...patterns).chain(fill), word).map((two) => two.join('/')),
    },
    { weight: 1, arbitrary: fc.array(word, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`) },
  )
  return fc
    .record({ method, path, query, headers, body })
    .map(({ path: at, query: asked, ...rest }): Hostile => ({
      ...rest,
      url: inLine(asked === '' ? at : `${at}?${asked}`).slice(0, 7000),
      body: ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(rest.method) ? '' : rest.body,
    }))
}
