import type { Content } from './content.ts'

/** Why nothing could be read in a file. */
export type Unreadable = 'password' | 'damaged' | 'empty' | 'unknown' | 'too-large'

export type Reading = { ok: true; content: Content } | { ok: false; why: Unreadable }
