import type { IncomingMessage } from 'node:http'
import { readDisplay, writeDisplay } from '#lib/display.ts'
import { chooseEncoding, type Encoding } from './encoding.ts'
import { isPersonal } from './personal.ts'

/** All that is read of a request that may be answered with a kept page. Nothing else of it has a say. */
export interface Asking {
  url: string
  /** One of the twelve ways to show a page; empty for the plain one. */
  display: string
  encoding: Encoding
  /** The If-None-Match header. */
  known: string | undefined
  isHead: boolean
}

const longestUrl = 300
const plain = writeDisplay(readDisplay(undefined))

/**
 * Null where the request is somebody's own, or more than a plain question for a page: with a body, for a part of a
 * page, in another form than a path. Goes through the raw headers once: this stands before every single answer.
 */
export function readAsking({ method, url, rawHeaders }: IncomingMessage): Asking | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  if (url === undefined || url.length > longestUrl || url[0] !== '/') return null
  let cookies: string | undefined
  let accepted: string | undefined
  let known: string | undefined
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!
    // Comparing lengths first leaves nearly all headers alone.
    switch (name.length) {
      case 5:
        if (same(name, 'range')) return null
        break
      case 6:
        if (same(name, 'cookie')) cookies = join(cookies, ';', rawHeaders[at + 1])
        break
      case 13:
        if (same(name, 'authorization')) return null
        if (same(name, 'if-none-match')) known = join(known, ',', rawHeaders[at + 1])
        break
      case 14:
        if (same(name, 'content-length') && rawHeaders[at + 1] !== '0') return null
        break
      case 15:
        if (same(name, 'accept-encoding')) accepted = join(accepted, ',', rawHeaders[at + 1])
        break
      case 17:
        if (same(name, 'transfer-encoding')) return null
    }
  }
  if (cookies !== undefined && isPersonal(cookies)) return null
  return {
    url,
    display: cookies === undefined ? '' : displayOf(cookies),
    encoding: chooseEncoding(accepted),
    known,
    isHead: method === 'HEAD',
  }
}

const same = (header: string, name: string) => header === name || header.toLowerCase() === name

const join = (before: string | undefined, between: string, text = '') =>
  before === undefined ? text : before + between + text

function displayOf(cookies: string): string {
  const display = writeDisplay(readDisplay(cookies))
  return display === plain ? '' : display
}
