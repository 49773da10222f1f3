import { open } from 'node:fs/promises'
import { connect } from 'node:net'
import { readAddress } from './address.ts'
import { sendFile } from './send-file.ts'
import { readVerdict, type Verdict } from './verdict.ts'

export { isClamdAddress } from './address.ts'
export type { Verdict } from './verdict.ts'

export interface Scanner {
  /** Whether files are scanned at all: then nothing that was not scanned may be shown. */
  isOn: boolean
  /**
   * Streams the file at `path` to the scanner. What cannot be told (no answer, too large for it, cut off) is
   * 'unavailable', never 'clean'. Throws only where the file itself cannot be read.
   */
  scan(path: string): Promise<Verdict>
}

/** Milliseconds without a byte in either direction; clamd itself gives up a file after two minutes (MaxScanTime). */
const patience = 150_000

interface ScannerOptions {
  /** Hears, in the program's own words, of each scan that could not be made. */
  report?: (cause: string) => void
  /** Milliseconds; `patience` where nothing is said. */
  silence?: number
}

/** clamd at `unix:/…` or `tcp:host:port`; null scans nothing. Opens no connection yet: clamd may start later than we do. */
export function openScanner(clamd: string | null, options: ScannerOptions = {}): Scanner {
  if (clamd === null) return { isOn: false, scan: async () => ({ state: 'off' }) }
  const { report = () => undefined, silence = patience } = options
  const address = readAddress(clamd)
  return {
    isOn: true,
    async scan(path) {
      await using file = await open(path)
      const socket = connect(address)
      socket.setTimeout(silence, () => socket.destroy(new Error(`no answer in ${silence / 1000} s`)))
      const answer = await sendFile(socket, file).catch((error: Error) => error)
      const verdict = answer instanceof Error ? silent(answer) : readVerdict(answer)
      if (verdict.state === 'unavailable') report(`${clamd}: ${verdict.cause}`)
      return verdict
    },
  }
}

const silent = ({ message }: Error): Verdict => ({
  state: 'unavailable',
  why: 'Chương trình quét mã độc chưa trả lời.',
  cause: message,
})
