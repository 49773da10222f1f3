import type { Reading } from './reading.ts'

/** A text file: UTF-8 or UTF-16 with a mark; anything else is bytes of an old code page, read as such. */
export function readPlain(bytes: Uint8Array): Reading {
  const text = decode(bytes).normalize('NFC')
  if (text.trim() === '') return { ok: false, why: 'empty' }
  const lines = text.split(/\r\n|[\n\r\f]/).map((line) => ({ runs: [{ text: line }] }))
  return { ok: true, content: { pages: [{ number: 1, lines }], notes: [] } }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes) // TextDecoder has no other way to say that bytes are not UTF-8.
  }
}
