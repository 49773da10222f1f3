import { decodeBytes } from '../file-text/code-pages.ts'

/** The upper half of code page 437, in which names stand that do not say otherwise. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'
const noLetters = /[░-▟─-╬αΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■₧ƒ⌐¬]/

/**
 * The name of an archive's entry, whole, in NFC, with `/` between folders. `isUnicode` is what the entry says of itself; many
 * programs write UTF-8 without saying so, and Windows in Vietnamese writes code page 1258.
 */
export function decodeEntryName(bytes: Uint8Array, isUnicode: boolean): string {
  const name = isUnicode ? decodeBytes(bytes, 65001) : (asUnicode(bytes) ?? asOldName(bytes))
  return name
    .replaceAll('\\', '/')
    .replaceAll(/\p{Cc}/gu, '')
    .normalize('NFC')
}

function asUnicode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // There is no other way to ask whether bytes are UTF-8.
  }
}

function asOldName(bytes: Uint8Array): string {
  const american = Array.from(bytes, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : cp437[byte - 128],
  ).join('')
  return noLetters.test(american) ? decodeBytes(bytes, 1258) : american
}
