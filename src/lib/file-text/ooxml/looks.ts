import type { Run } from '../content.ts'

/** How letters look; `hidden` ones are not text, those in `capitals` are printed as such however they were typed. */
export type Look = Omit<Run, 'text'> & { hidden?: boolean; capitals?: boolean }

export type Attributes = Readonly<Record<string, string>>

/** The fonts that a document's theme names for its text and its headings. */
export interface ThemeFonts {
  minor?: string
  major?: string
}

const isOn = (value: string | undefined) => value !== '0' && value !== 'false' && value !== 'off'

/** One property of a run's look; what is of no use to readers of the text is left out. */
export function changeLook(look: Look, name: string, attributes: Attributes, fonts: ThemeFonts): Look {
  const value = attributes['w:val']
  switch (name) {
    case 'w:rFonts': {
      const font = fontOf(attributes, fonts)
      return font === undefined ? look : { ...look, font }
    }
    case 'w:sz':
      return Number(value) > 0 ? { ...look, size: Number(value) / 2 } : look
    case 'w:b':
      return { ...look, bold: isOn(value) }
    case 'w:i':
      return { ...look, italic: isOn(value) }
    case 'w:caps':
      return { ...look, capitals: isOn(value) }
    case 'w:vanish':
      return { ...look, hidden: isOn(value) }
    case 'w:vertAlign':
      return { ...look, raised: value === 'superscript' }
    case 'w:color':
      return { ...look, ...colourOf(value) }
    default:
      return look
  }
}

/** A theme's font goes before a named one, as Word decides. */
function fontOf(attributes: Attributes, { minor, major }: ThemeFonts): string | undefined {
  const themed = attributes['w:asciiTheme'] ?? attributes['w:hAnsiTheme']
  const ofTheme = themed?.startsWith('major') ? major : themed && minor
  return ofTheme ?? attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? attributes['w:cs']
}

/** Black and "automatic" take back the colour of a style; a run without colour has none. */
function colourOf(value: string | undefined): Look {
  const isColour = value !== undefined && /^[0-9a-f]{6}$/i.test(value) && value !== '000000'
  return { colour: isColour ? `#${value.toLowerCase()}` : '' }
}

const oldFont = /^(\.vn|vni|vps)/i

/** A run as it is printed. In fonts of old encodings capitals are other letters, which whoever decodes them must see. */
export function runOf(text: string, { hidden: _hidden, capitals, colour, raised, ...look }: Look): Run {
  const raisable = capitals === true && !oldFont.test(look.font ?? '')
  const composed = text.normalize('NFC')
  return {
    text: raisable ? composed.toLocaleUpperCase('vi') : composed,
    ...look,
    ...(colour && { colour }),
    ...(raised && { raised }),
  }
}
