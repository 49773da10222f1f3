import { codePageOf, decodeBytes } from '../code-pages.ts'

export interface RtfFont {
  name: string
  codePage: number
}

/** The table of fonts, told word by word. A font with `cpg` says its code page itself. */
export function startFonts() {
  const fonts = new Map<number, { bytes: number[]; charset?: number; codePage?: number }>()
  let current: { bytes: number[]; charset?: number; codePage?: number; ended?: boolean } = { bytes: [] }
  const resolved = new Map<number, RtfFont>()
  return {
    word(name: string, value: number | null) {
      if (value === null) return
      if (name === 'f') fonts.set(value, (current = { bytes: [] }))
      else if (name === 'fcharset') current.charset = value
      else if (name === 'cpg') current.codePage = value
    },
    letter(byte: number) {
      if (byte === 0x3b) current.ended = true
      else if (!current.ended && current.bytes.length < 100) current.bytes.push(byte)
    },
    /** `fallback` is the code page of the file. */
    find(number: number, fallback: number): RtfFont {
      const known = resolved.get(number)
      if (known) return known
      const { bytes, charset, codePage } = fonts.get(number) ?? { bytes: [] }
      const name = decodeBytes(Uint8Array.from(bytes), codePageOf(charset, '', fallback)).trim()
      const font = { name, codePage: codePage ?? codePageOf(charset, name, fallback) }
      resolved.set(number, font)
      return font
    },
  }
}

/** The table of colours, as `#rrggbb`; black and “automatic” are no colour. */
export function startColours() {
  const colours: (string | undefined)[] = []
  let parts = { red: 0, green: 0, blue: 0 }
  return {
    word(name: string, value: number | null) {
      if (name === 'red' || name === 'green' || name === 'blue') parts[name] = (value ?? 0) & 0xff
    },
    letter(byte: number) {
      if (byte !== 0x3b) return
      const hex = [parts.red, parts.green, parts.blue]
        .map((part) => part.toString(16).padStart(2, '0'))
        .join('')
      colours.push(hex === '000000' ? undefined : `#${hex}`)
      parts = { red: 0, green: 0, blue: 0 }
    },
    find: (number: number) => colours[number],
  }
}
