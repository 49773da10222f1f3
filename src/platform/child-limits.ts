import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** With all that it may have started, where it leads a group of its own (`detached`). */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL') // No group of its own on this system, or gone already.
  }
}

/** 0 where the system does not tell. */
export async function residentBytes(pid: number | undefined): Promise<number> {
  const line = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return Number(line.split(' ')[1] ?? 0) * 4096
}
