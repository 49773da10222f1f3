/** Windows' numbers for the character sets of fonts, as code pages. */
const ofCharset: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** The fonts of pictures and mathematical signs: what they hold has no letters in Unicode that a reader could rely on. */
const pictorial = /symbol|wingdings|webdings|dingbats|^mt extra$|^monotype sorts$/i

/**
 * The fonts of the Vietnamese encodings of before Unicode. Whatever character set they claim (Vietnamese, Turkish, symbols), their
 * bytes mean what the font draws, so they are kept as CP1252 shows them and decoded later, by the font's name.
 */
const old = /^\.?vn|^vni[- ]|^vps |^svn/i

const ansiCharset = 0
const symbolCharset = 2

/** `charset` is a font's own, `fallback` the file's code page. */
export function codePageOf(charset: number | undefined, font: string, fallback = 1252): number {
  if (old.test(font) || charset === ansiCharset || charset === symbolCharset) return 1252
  return ofCharset[charset ?? -1] ?? fallback
}

const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  65001: 'utf-8',
}

const decoders = new Map<number, TextDecoder>()

/** Bytes of a Windows code page as text; an unknown page is read as CP1252. Never throws. */
export function decodeBytes(bytes: Uint8Array, codePage = 1252): string {
  let decoder = decoders.get(codePage)
  if (!decoder) {
    const isWindows = codePage >= 1250 && codePage <= 1258
    const label = isWindows ? `windows-${codePage}` : (labels[codePage] ?? 'windows-1252')
    decoder = new TextDecoder(label)
    decoders.set(codePage, decoder)
  }
  return decoder.decode(bytes)
}

/**
 * Word keeps the bytes of a font that calls itself a symbol font as U+F000 and more. In a font of letters they are those letters'
 * bytes; what stands for a picture becomes a bullet.
 */
export function plainSymbols(text: string, font = ''): string {
  if (!/[\uF000-\uF0FF]/.test(text)) return text
  return text.replaceAll(/[\uF000-\uF0FF]/g, (letter) =>
    isPictorial(font) ? '•' : decodeBytes(Uint8Array.of(letter.charCodeAt(0) & 0xff)),
  )
}

export const isPictorial = (font: string): boolean => pictorial.test(font)
