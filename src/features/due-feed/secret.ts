import { createHash, randomBytes } from 'node:crypto'

/** 256 bits by chance, as an address carries them. */
export const makeSecret = (): string => randomBytes(32).toString('base64url')

/** Of so much chance a plain hash gives nothing away. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The secret in the name of a file, or null where it cannot be one. */
export const secretIn = (file: string): string | null => /^([\w-]{43})\.ics$/.exec(file)?.[1] ?? null
