import type { Fields } from './kept-copy.ts'

/** How long an answer may take before the same is sent again: a line that fell silent would never let go. */
const patience = 30_000

type Outcome =
  | { kind: 'saved'; savedAt: string }
  | { kind: 'signed-out' | 'unreachable' }
  | { kind: 'refused'; reason: string }

/** Sends the fields to the writer's own copy on the server; `leaving`: the page may be gone before the answer comes. */
export async function sendCopy(address: string, fields: Fields, leaving: boolean): Promise<Outcome> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const request = {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    redirect: 'manual',
  } as const
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), patience)
  try {
    // Browsers carry at most 64 KB past the end of a page; a longer text stays on this machine until it is opened again.
    const answer = await fetch(address, { ...request, signal: silence.signal, keepalive: leaving })
    if (answer.type === 'opaqueredirect' || answer.status === 401) return { kind: 'signed-out' }
    if (answer.ok) return { kind: 'saved', savedAt: ((await answer.json()) as { savedAt: string }).savedAt }
    if (answer.status >= 500 || answer.status === 429) return { kind: 'unreachable' }
    const { explain = 'máy chủ không nhận' } = (await answer.json()) as { explain?: string }
    return { kind: 'refused', reason: explain.replace(/\.$/, '') }
  } catch {
    return { kind: 'unreachable' } // No network, no answer, or one that is not ours: a proxy's page, for instance.
  } finally {
    clearTimeout(timer)
  }
}
