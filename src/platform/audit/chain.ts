import { createHash } from 'node:crypto'
import type { AuditEvent } from './table.ts'

export const firstHash = '0'.repeat(64)

/** JSON with the keys of every object in order: jsonb gives them back in an order of its own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`
}

/** SHA-256, in hex, over all fields of the event and the hash of the one before it. */
export function hashEvent(event: Omit<AuditEvent, 'hash'>): string {
  const { at, ...rest } = event
  return createHash('sha256')
    .update(canonical({ ...rest, at: at.toISOString(), hash: undefined }))
    .digest('hex')
}
