import type { Found } from './found.ts'

/** HTML, XML or a page with all that belongs to it, which Office opens as a document when its name says so. */
const page =
  /^\s*(<!--.*?-->\s*)*<(\?xml|!doctype|svg|html|head|body|script|meta|title|style|table|div)\b|^MIME-Version:/is
const mail =
  /^(From [^\n]*\n)?(Return-Path|Received|Delivered-To|Content-Type|X-[\w-]+|From|To|Subject|Date|Message-ID): .*\r?\n([\w-]+: |[ \t])/i

/**
 * Text has no zeros and hardly any control characters; VISCII puts six capitals in their places. SVG and HTML are programs for a browser, and no documents.
 */
export function findInText(ending: string, buffer: Buffer): Found {
  const sample = buffer.subarray(0, 64 * 1024)
  const isWide = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)
  const controls = sample.reduce(
    (sum, byte) => sum + (byte < 32 && ![9, 10, 12, 13].includes(byte) ? 1 : 0),
    0,
  )
  if (!isWide && (sample.includes(0) || controls * 50 > sample.length))
    return { kind: 'unknown', remarks: ['unknown'] }
  const start = sample
    .subarray(0, 2000)
    .toString(isWide ? 'utf16le' : 'utf8')
    .replace(/^\uFEFF/, '')
  if (page.test(start)) return { kind: 'unknown', remarks: ['web-page'] }
  if (mail.test(start)) return { kind: 'unknown', remarks: ['mail'] }
  return { kind: ending === 'csv' ? 'csv' : 'txt' }
}
