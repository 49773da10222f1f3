import { listEventsAbout } from '#platform/audit/index.ts'
import type { Database } from '#platform/database.ts'

/** One time that the document came before the public, or was taken from it. */
export interface Appearance {
  at: Date
  words: string
}

/** What the log says of the public life of a document, oldest first; of its way inside the office it says nothing. */
export async function listAppearances(db: Database, documentId: string): Promise<Appearance[]> {
  const events = await listEventsAbout(db, 'document', documentId)
  return events.toReversed().flatMap(({ at, action, facts }) => {
    const words = wordsOf(action, facts)
    return words === null ? [] : [{ at, words }]
  })
}

function wordsOf(action: string, facts: Record<string, unknown>): string | null {
  const reason = typeof facts['reason'] === 'string' && facts['reason'] !== '' ? `: ${facts['reason']}` : ''
  if (action === 'document.confirm' && facts['to'] === 'published') return 'Công khai'
  if (action === 'document.withdraw') return `Rút khỏi trang công khai${reason}`
  return action === 'document.restore' ? 'Công khai lại' : null
}
