/**
 * The text of a register's file: UTF-8 and UTF-16, with or without a mark, and what Vietnamese spreadsheets wrote before: windows-1258
 * with its separate marks. NFC; a mark at the beginning is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  return decode(bytes)
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
}

function decode(bytes: Uint8Array): string {
  const order = byteOrderOf(bytes)
  if (order !== null) return new TextDecoder(order).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes) // TextDecoder has no other way to say that bytes are not UTF-8.
  }
}

/** Without a mark, UTF-16 is told by its zero bytes: a table is full of signs of ASCII. */
function byteOrderOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  const zeros = (odd: 0 | 1) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length
  const many = sample.length / 8
  if (zeros(1) > many && zeros(0) < many / 4) return 'utf-16le'
  if (zeros(0) > many && zeros(1) < many / 4) return 'utf-16be'
  return null
}
