/**
 * The load: so many connections that each ask again as soon as they have the whole answer. In a process of its own, on
 * bare sockets: a generator that parsed more than it must would be what is measured.
 */
import { connect } from 'node:net'
import { quantile } from '../office/figures.ts'
import type { Load, Report } from './load.ts'

/** How many bytes follow this head; an answer that is not the page ends the measurement. */
function lengthOf(head: string): number {
  if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(`answered ${head.split('\r\n', 1)[0]}`)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error('the answer does not say how long it is')
  return Number(length)
}

function keepAsking(load: Load, isOver: () => boolean, milliseconds: number[]): Promise<void> {
  const { hostname, port, host } = new URL(load.address)
  const lines = Object.entries({ host, ...load.headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const question = Buffer.from(`GET ${load.path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    let begun = 0
    let unread: Buffer | null = null
    let missing = 0
    const begin = () => {
      begun = performance.now()
      socket.write(question)
    }
    const read = (chunk: Buffer) => {
      if (missing > 0) missing -= chunk.length
      else {
        const said: Buffer = unread ? Buffer.concat([unread, chunk]) : chunk
        const end = said.indexOf('\r\n\r\n')
        unread = end === -1 ? said : null
        if (end === -1) return
        missing = lengthOf(said.toString('latin1', 0, end)) - (said.length - end - 4)
      }
      if (missing > 0) return
      milliseconds.push(performance.now() - begun)
      if (!isOver()) return begin()
      socket.destroy()
      resolve()
    }
    socket.on('connect', begin)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error(`the connection was closed: ${load.path}`)))
    socket.on('data', (chunk) => {
      try {
        read(chunk)
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
  })
}

async function run(load: Load): Promise<Report> {
  const milliseconds: number[] = []
  const before = process.cpuUsage()
  const begun = performance.now()
  const end = begun + load.seconds * 1000
  const isOver = () => performance.now() > end
  await Promise.all(Array.from({ length: load.connections }, () => keepAsking(load, isOver, milliseconds)))
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(before)
  return {
    perSecond: milliseconds.length / seconds,
    p50: quantile(milliseconds, 0.5),
    p99: quantile(milliseconds, 0.99),
    busy: (user + system) / 1_000_000 / seconds,
  }
}

process.on('message', (load: Load) => {
  run(load).then(
    (report) => process.send?.({ report }),
    (error: unknown) => process.send?.({ failure: String(error) }),
  )
})
process.on('disconnect', () => process.exit())
