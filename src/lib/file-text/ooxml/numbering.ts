import { walkXml } from '../xml-events.ts'
import { changeSetting, type Setting } from './settings.ts'

interface Level {
  start: number
  format: string
  text: string
  setting: Setting
}

export interface Lists {
  /** The label of the next paragraph of a list ("1.", "a)", "-"), and how the list sets it. Null where there is none. */
  next(list: string, level: number): { label: string; setting: Setting } | null
}

/**
 * Numbers that Word counts by itself and that stand nowhere in the text: without them "Điều 3." or the dash of a recipient
 * would be missing from what the file says.
 */
export function readNumbering(part: Uint8Array | undefined): Lists {
  const abstract = new Map<string, Level[]>()
  const lists = new Map<string, string>()
  let levels: Level[] = []
  let level: Level | undefined
  let list = ''
  if (part)
    walkXml(part, {
      open(name, attributes) {
        const value = attributes['w:val'] ?? ''
        if (name === 'w:abstractNum') {
          levels = []
          abstract.set(attributes['w:abstractNumId'] ?? '', levels)
        } else if (name === 'w:num') list = attributes['w:numId'] ?? ''
        else if (name === 'w:abstractNumId') lists.set(list, value)
        else if (name === 'w:lvl' && list === '') {
          level = { start: 1, format: 'decimal', text: '', setting: {} }
          levels[Number(attributes['w:ilvl'])] = level
        } else if (!level) return
        else if (name === 'w:start') level.start = Number(value) || 0
        else if (name === 'w:numFmt') level.format = value
        else if (name === 'w:lvlText') level.text = value
        else level.setting = changeSetting(level.setting, name, attributes)
      },
      close(name) {
        if (name === 'w:lvl') level = undefined
        if (name === 'w:num') list = ''
      },
    })

  const counts = new Map<string, number[]>()
  return {
    next(id, depth) {
      const known = abstract.get(lists.get(id) ?? '')
      const own = known?.[depth]
      if (!known || !own) return null
      const counted = counts.get(id) ?? []
      counted[depth] = (counted[depth] ?? own.start - 1) + 1
      counted.length = depth + 1
      counts.set(id, counted)
      const label = own.text.replaceAll(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return write(counted[at] ?? known[at]?.start ?? 1, known[at]?.format ?? 'decimal')
      })
      return { label: own.format === 'bullet' ? bulletOf(own.text) : label, setting: own.setting }
    },
  }
}

/** Signs of picture fonts have no letter of their own. */
const bulletOf = (text: string) => (/^[\p{Co}\s]*$/u.test(text) ? '•' : text)

function write(count: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'lowerLetter':
      return letterOf(count)
    case 'upperLetter':
      return letterOf(count).toUpperCase()
    case 'lowerRoman':
      return romanOf(count).toLowerCase()
    case 'upperRoman':
      return romanOf(count)
    default:
      return String(count)
  }
}

/** After z Word goes on with aa, bb. */
const letterOf = (count: number) =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 20))

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function romanOf(count: number): string {
  let left = Math.min(count, 9999)
  let written = ''
  for (const [value, letters] of romans)
    while (left >= value) {
      written += letters
      left -= value
    }
  return written
}
