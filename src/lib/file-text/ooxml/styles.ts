import type { Line, Run } from '../content.ts'
import { walkXml } from '../xml-events.ts'

/** How letters look; `hidden` ones are not text. */
export type Look = Omit<Run, 'text'> & { hidden?: boolean }

interface Style {
  basedOn: string | null
  look: Look
  align?: Line['align']
}

export interface Resolved {
  look: Look
  align?: Line['align']
}

export interface Styles {
  normal: Resolved
  find(id: string): Resolved
  change(look: Look, name: string, attributes: Readonly<Record<string, string>>): Look
}

const aligned: Record<string, Line['align']> = {
  center: 'centre',
  right: 'right',
  both: 'justified',
  left: 'left',
}
const isOn = (value: string | undefined) => value !== '0' && value !== 'false' && value !== 'off'

/** One property of a run's look; what is of no use to readers of the text is left out. */
function change(look: Look, name: string, attributes: Readonly<Record<string, string>>): Look {
  const value = attributes['w:val']
  if (name === 'w:rFonts') {
    const font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? attributes['w:cs']
    return font === undefined ? look : { ...look, font }
  }
  if (name === 'w:sz' && value) return { ...look, size: Number(value) / 2 }
  if (name === 'w:b') return { ...look, bold: isOn(value) }
  if (name === 'w:i') return { ...look, italic: isOn(value) }
  if (name === 'w:vanish') return { ...look, hidden: isOn(value) }
  if (name === 'w:color' && value && /^[0-9a-f]{6}$/i.test(value) && value !== '000000')
    return { ...look, colour: `#${value.toLowerCase()}` }
  return look
}

/** The styles of a document, with what each inherits. A missing or broken part gives no looks at all. */
export function readStyles(part: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>()
  let defaults: Look = {}
  let normalId = ''
  let current: Style | null = null
  let inDefaults = false
  if (part)
    walkXml(part, {
      open(name, attributes) {
        if (name === 'w:docDefaults') inDefaults = true
        else if (name === 'w:style') {
          current = { basedOn: null, look: {} }
          const id = attributes['w:styleId'] ?? ''
          styles.set(id, current)
          if (attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1') normalId = id
        } else if (current && name === 'w:basedOn') current.basedOn = attributes['w:val'] ?? null
        else if (current && name === 'w:jc') {
          const align = aligned[attributes['w:val'] ?? '']
          if (align) current.align = align
        } else if (current) current.look = change(current.look, name, attributes)
        else if (inDefaults) defaults = change(defaults, name, attributes)
      },
      close(name) {
        if (name === 'w:docDefaults') inDefaults = false
        if (name === 'w:style') current = null
      },
    })

  const resolve = (id: string, depth = 0): Resolved => {
    const style = styles.get(id)
    if (!style || depth > 20) return { look: defaults }
    const above = style.basedOn === null ? { look: defaults } : resolve(style.basedOn, depth + 1)
    const align = style.align ?? above.align
    return { look: { ...above.look, ...style.look }, ...(align && { align }) }
  }
  const resolved = new Map<string, Resolved>()
  return {
    normal: resolve(normalId),
    find(id) {
      const known = resolved.get(id) ?? resolve(id)
      resolved.set(id, known)
      return known
    },
    change,
  }
}
