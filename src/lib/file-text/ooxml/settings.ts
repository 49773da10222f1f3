import type { Line } from '../content.ts'
import type { Attributes } from './looks.ts'

/** How a paragraph is set, in points. `left` and `firstLine` are kept apart because they are inherited apart. */
export interface Setting {
  align?: Line['align']
  left?: number
  firstLine?: number
  before?: number
  after?: number
  spacing?: Line['spacing']
}

const aligned: Record<string, Line['align']> = {
  center: 'centre',
  right: 'right',
  end: 'right',
  both: 'justified',
  distribute: 'justified',
  left: 'left',
  start: 'left',
}

const twips = (value: string | undefined): number | undefined =>
  value !== undefined && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) / 20 : undefined

/** One property of a paragraph. What Word leaves to the web's rules ("auto" space) is unknown and takes nothing back. */
export function changeSetting(setting: Setting, name: string, attributes: Attributes): Setting {
  if (name === 'w:jc') {
    const align = aligned[attributes['w:val'] ?? '']
    return align ? { ...setting, align } : setting
  }
  if (name === 'w:ind') {
    const left = twips(attributes['w:left'] ?? attributes['w:start'])
    const hanging = twips(attributes['w:hanging'])
    const firstLine = hanging === undefined ? twips(attributes['w:firstLine']) : -hanging
    return {
      ...setting,
      ...(left !== undefined && { left }),
      ...(firstLine !== undefined && { firstLine }),
    }
  }
  if (name !== 'w:spacing') return setting
  const before = attributes['w:beforeAutospacing'] === '1' ? undefined : twips(attributes['w:before'])
  const after = attributes['w:afterAutospacing'] === '1' ? undefined : twips(attributes['w:after'])
  const line = twips(attributes['w:line'])
  const rule = attributes['w:lineRule'] ?? 'auto'
  return {
    ...setting,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(line !== undefined &&
      line > 0 && {
        spacing: rule === 'auto' ? { lines: Math.round((line / 12) * 100) / 100 } : { points: line },
      }),
  }
}

/** The same as a line carries it. A paragraph of which nothing is said is set flush and without space. */
export function placeOf({
  align,
  left = 0,
  firstLine = 0,
  before = 0,
  after = 0,
  spacing,
}: Setting): Partial<Line> {
  return {
    ...(align && { align }),
    indent: left + firstLine,
    before,
    after,
    spacing: spacing ?? { lines: 1 },
  }
}
