import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answer } from './answer.ts'

export interface Load {
  /** Origin, such as http://127.0.0.1:3000. */
  address: string
  path: string
  headers: Readonly<Record<string, string>>
  connections: number
  seconds: number
}

export interface Report {
  perSecond: number
  /** Milliseconds from the question to the last byte of the answer. */
  p50: number
  p99: number
  /** Cores that the generator itself used. */
  busy: number
}

/** A script of this folder as a child; it ends when this process does. */
const start = (name: string): ChildProcess =>
  fork(join(import.meta.dirname, name), { serialization: 'advanced', execArgv: ['--max-semi-space-size=8'] })

const heard = async (child: ChildProcess): Promise<unknown> => {
  const [message] = (await once(child, 'message')) as [unknown]
  return message
}

export function openGenerator() {
  const child = start('generator.ts')
  return {
    pid: child.pid ?? 0,
    async run(load: Load): Promise<Report> {
      child.send(load)
      const said = (await heard(child)) as { report: Report } | { failure: string }
      if ('failure' in said) throw new Error(`${load.address}${load.path}: ${said.failure}`)
      return said.report
    },
    close: () => child.kill(),
  }
}

/** The server that any page is compared with; it sends these answers. */
export async function openPlainServer(pages: readonly (readonly [path: string, answer: Answer])[]) {
  const child = start('plain-server.ts')
  child.send([...pages])
  const port = Number(await heard(child))
  return { pid: child.pid ?? 0, address: `http://127.0.0.1:${port}`, close: () => child.kill() }
}
