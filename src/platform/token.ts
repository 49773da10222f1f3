import { createHash, randomBytes } from 'node:crypto'

/** 256 bits by chance, 43 letters as an address or a cookie carries them. */
export const makeToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token, in hex: of so much chance a plain hash gives nothing away. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
