import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useBrowser } from '../browser.ts'
import { useSite } from '../site.ts'
import { shiftsOf, watchShifts } from './shifts.ts'

const site = useSite({ listen: true })
const browser = useBrowser()
/** As far as the first button of the page's own part. */
const firstPiece = /^.*<main.*?<button class="button[^>]*>/su
let line: Server

async function pass(address: string, answer: ServerResponse): Promise<void> {
  const given = await fetch(`${site.origin()}${address}`)
  const type = given.headers.get('content-type') ?? 'text/plain'
  answer.writeHead(given.status, { 'content-type': type })
  if (!type.startsWith('text/html')) return void answer.end(Buffer.from(await given.arrayBuffer()))
  const page = await given.text()
  const piece = firstPiece.exec(page)?.[0] ?? ''
  answer.write(piece)
  await wait(500)
  answer.end(page.slice(piece.length))
}

/** A slow line: the portal's pages come as far as a button without its words, and the rest half a second later. */
beforeAll(async () => {
  line = createServer((asked, answer) => {
    pass(asked.url ?? '/', answer).catch(() => answer.destroy())
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => line.once('listening', resolve))
})

afterAll(() => {
  line.close()
  line.closeAllConnections()
})

describe('a page whose button comes later than its field', () => {
  it.each([
    ['what is not there', '/khong-co-trang-nay'],
    ['the search', '/tim-kiem?q=quy+che'],
    ['the petitions', '/phan-anh-kien-nghi'],
    ['the documents', '/van-ban'],
  ])('does not jump: %s', async (_, path) => {
    for (const width of [360, 1440]) {
      const page = await browser.open({ viewport: { width, height: 800 } })
      await page.addInitScript(watchShifts)
      await page.goto(`http://127.0.0.1:${(line.address() as AddressInfo).port}${path}`)
      expect(await page.content()).toMatch(firstPiece)
      expect(await shiftsOf(page)).toEqual([])
    }
  })
})
