import { announce, ask, Away, Missing, Refused, sendPiece, SignedOut, type Told } from './server.ts'
import { forgetChange, isSameFile, keepChange } from './change.ts'

const pieceBytes = 1024 * 1024
const pauses = [1000, 2000, 4000, 8000, 15_000, 30_000]

export interface Way {
  /** Where files are announced; each lies below it by its id. */
  address: string
  signal: AbortSignal
  /** False where this page is sending a file under that id already: another of the same name and size. */
  claim: (id: string) => boolean
  onSent: (bytes: number) => void
  onPause: (why: Away | SignedOut) => void
  /** Resolves when it is worth trying again before the pause is over. */
  wake: () => Promise<void>
}

/**
 * Sends a file in pieces until the server has it whole, whatever the line does meanwhile. Rejects with Refused, or with the
 * signal's reason.
 */
export async function transfer(file: File, way: Way): Promise<Told> {
  let told: Told | null = null
  let id: string | null = null
  for (let failures = 0; ;)
    try {
      told ??= await findPlace(file, id, way)
      id = told.id
      if (told.state !== 'receiving') return end(told)
      const before = told.received
      way.onSent(before)
      told = await sendNext(file, told, way)
      if (told.state === 'receiving' && told.received <= before) throw new Away()
      failures = 0
    } catch (error) {
      if (error instanceof Missing) id = null
      else if (!(error instanceof Away || error instanceof SignedOut)) throw error
      else way.onPause(error)
      told = null
      const pause = pauses[Math.min(failures++, pauses.length - 1)] ?? 0
      await Promise.race([wait(pause, way.signal), way.wake()])
      way.signal.throwIfAborted()
    }
}

function end(told: Told): Told {
  forgetChange(told.id)
  return told
}

/** How much of it lies there: after a break by its id, else by its name and size, which finds what an earlier page sent. */
async function findPlace(file: File, id: string | null, { address, signal, claim }: Way): Promise<Told> {
  if (id !== null) {
    const told = await ask(`${address}/${id}`, signal)
    if (told.state !== 'discarded') return told
  }
  const named = { name: file.name.normalize('NFC'), size: String(file.size) }
  let told = await announce(address, named, signal)
  if (!claim(told.id)) {
    told = await announce(address, { ...named, fresh: '1' }, signal)
    claim(told.id)
  }
  const isSame = isSameFile(told.id, file)
  keepChange(told.id, file)
  return isSame ? told : { ...told, received: 0 }
}

async function sendNext(file: File, { id, received }: Told, { address, signal, onSent }: Way): Promise<Told> {
  const bytes = await file
    .slice(received, received + pieceBytes)
    .arrayBuffer()
    .catch(() => {
      throw new Refused(
        'Không đọc được tệp trên máy này: tệp đã bị sửa, di chuyển hoặc xóa. Hãy chọn lại tệp.',
      )
    })
  return sendPiece(`${address}/${id}`, received, bytes, {
    signal,
    onSent: (sent) => onSent(received + Math.min(sent, bytes.byteLength)),
  })
}

const wait = (pause: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = window.setTimeout(resolve, pause)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
