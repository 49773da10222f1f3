import { walkXml } from '../xml-events.ts'
import { changeLook, type Look, type ThemeFonts } from './looks.ts'
import { changeSetting, type Setting } from './settings.ts'

interface Style {
  basedOn: string | null
  look: Look
  setting: Setting
  numbering: Numbering
}

/** The list that a paragraph belongs to; "0" takes it out of its style's list. */
export interface Numbering {
  list?: string
  level?: number
}

export interface Resolved {
  look: Look
  setting: Setting
  numbering: Numbering
}

export interface Styles {
  normal: Resolved
  find(id: string): Resolved
  fonts: ThemeFonts
}

/** What Word does where a document says nothing (ISO/IEC 29500-1, 17.7.2 and the defaults of its elements). */
const wordsOwn: Look = { font: 'Times New Roman', size: 10 }

/**
 * The styles of a document, each with what it inherits from the styles it is based on and from the document's defaults. A
 * missing or broken part gives no looks at all.
 */
export function readStyles(part: Uint8Array | undefined, theme?: Uint8Array): Styles {
  const fonts = readThemeFonts(theme)
  const styles = new Map<string, Style>()
  const defaults: Style = { basedOn: null, look: part ? wordsOwn : {}, setting: {}, numbering: {} }
  let normalId = ''
  let current: Style | null = null
  let skip = 0
  if (part)
    walkXml(part, {
      open(name, attributes) {
        const value = attributes['w:val']
        // How a table's style looks in its corners is not how the table looks.
        if (name === 'w:tblStylePr') skip++
        else if (skip > 0) return
        else if (name === 'w:docDefaults') current = defaults
        else if (name === 'w:style') {
          current = { basedOn: null, look: {}, setting: {}, numbering: {} }
          const id = attributes['w:styleId'] ?? ''
          styles.set(id, current)
          if (attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1') normalId = id
        } else if (!current) return
        else if (name === 'w:basedOn') current.basedOn = value ?? null
        else if (name === 'w:numId' && value !== undefined) current.numbering.list = value
        else if (name === 'w:ilvl') current.numbering.level = Number(value) || 0
        else {
          current.look = changeLook(current.look, name, attributes, fonts)
          current.setting = changeSetting(current.setting, name, attributes)
        }
      },
      close(name) {
        if (name === 'w:tblStylePr') skip--
        if (name === 'w:docDefaults' || name === 'w:style') current = null
      },
    })

  const resolve = (id: string, depth = 0): Resolved => {
    const style = styles.get(id)
    if (!style || depth > 20) return defaults
    const above = style.basedOn === null ? defaults : resolve(style.basedOn, depth + 1)
    return {
      look: { ...above.look, ...style.look },
      setting: { ...above.setting, ...style.setting },
      numbering: { ...above.numbering, ...style.numbering },
    }
  }
  const resolved = new Map<string, Resolved>()
  return {
    normal: resolve(normalId),
    find(id) {
      const known = resolved.get(id) ?? resolve(id)
      resolved.set(id, known)
      return known
    },
    fonts,
  }
}

function readThemeFonts(theme: Uint8Array | undefined): ThemeFonts {
  const fonts: ThemeFonts = {}
  let kind: keyof ThemeFonts | null = null
  if (theme)
    walkXml(theme, {
      open(name, { typeface }) {
        if (name === 'a:minorFont') kind = 'minor'
        else if (name === 'a:majorFont') kind = 'major'
        else if (name === 'a:latin' && kind && typeface) fonts[kind] ??= typeface
      },
      close(name) {
        if (name === 'a:minorFont' || name === 'a:majorFont') kind = null
      },
    })
  return fonts
}
