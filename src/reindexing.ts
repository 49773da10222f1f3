import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/** One thread for each kind of its work, so that pages keep the processors. */
const modest = { LANCE_CPU_THREADS: '1', TOKIO_WORKER_THREADS: '1', RAYON_NUM_THREADS: '1' }
const lowest = 19

/** Linux shares the processors among sessions first, and only then among the processes of one. */
function giveWay(pid: number): void {
  setPriority(pid, lowest)
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(lowest))
  } catch {
    // Here no session stands for a share of its own.
  }
}

/**
 * Makes a new search index in a process of its own, behind everything else that the machine does. Resolves when it has ended;
 * throws where it failed. It ends with the portal. `program` is the command line as it was built.
 */
export function reindexBeside(
  program: string,
  environment: NodeJS.ProcessEnv,
  stopping: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'reindex', '--beside'], {
      // Nothing is said on it: it closes when this process is gone, however it went.
      stdio: ['pipe', 'ignore', 'inherit'],
      detached: true,
      env: { ...environment, ...modest },
    })
    const stop = () => child.kill()
    stopping.addEventListener('abort', stop, { once: true })
    child.on('spawn', () => {
      if (child.pid !== undefined) giveWay(child.pid)
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      stopping.removeEventListener('abort', stop)
      if (code === 0 || stopping.aborted) resolve()
      else reject(new Error(`The search index could not be made: the command ended with ${code}`))
    })
  })
}

/** In the process that was started beside a portal: without the portal there is nobody to make an index for. */
export function endWithParent(): void {
  process.stdin.on('end', () => process.exit(1)).resume()
  // The pipe alone keeps no process alive.
  if ('unref' in process.stdin) process.stdin.unref()
}
