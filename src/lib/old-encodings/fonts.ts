import type { CharsetName } from './charsets/index.ts'

export interface FontHint {
  charset: CharsetName
  /** The font has no small letters: all that is set in it is seen in capitals. */
  capitals: boolean
}

/** What a style adds to a font's name, in Word's files and in PDF. */
const style = /[\s,_-]*(?:bold|italic|oblique|regular|normal|mt)+$/i

/**
 * The charset that a font's name tells: `.VnTime` and its kin TCVN3, `VNI-Times` VNI, `VPS Times` VPS. In PDF the names come with
 * a style and without the point (`VnTimeHBold`). It is a hint: Unicode text is found in these fonts too.
 */
export function hintOf(font: string | undefined): FontHint | null {
  if (font === undefined) return null
  let name = font.replace(/^[A-Z]{6}\+/, '').trim()
  while (style.test(name)) name = name.replace(style, '')
  if (/^vni[-\s_]/i.test(name)) return { charset: 'vni', capitals: false }
  if (/^vps[-\s_]?[a-z]/i.test(name)) return { charset: 'vps', capitals: false }
  if (/^vi(?:scii|qr)?[-\s_]/i.test(name)) return { charset: 'viscii', capitals: false }
  if (/^(?:\.|_|#2e)?vn[-\s_]?[a-z0-9]/i.test(name))
    return { charset: 'tcvn3', capitals: /[a-z0-9\s]B?H$/i.test(name) && name.endsWith('H') }
  return null
}
