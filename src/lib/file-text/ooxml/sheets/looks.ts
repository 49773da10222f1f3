import { readFormat, type ValueFormat } from '../../cell-values.ts'
import type { Line } from '../../content.ts'
import type { Look } from '../../paragraphs.ts'
import { walkXml } from '../../xml-events.ts'
import { localName } from '../relations.ts'

export interface CellLook {
  look: Look
  format: ValueFormat
  align?: Line['align']
}

const aligned: Readonly<Record<string, Line['align']>> = {
  left: 'left',
  center: 'centre',
  centerContinuous: 'centre',
  right: 'right',
  justify: 'justified',
}

/** One property of a font, as it stands in the table of fonts and in the runs of a text. */
export function changeFont(look: Look, name: string, { val }: Readonly<Record<string, string>>): Look {
  if ((name === 'name' || name === 'rFont') && val) return { ...look, font: val }
  if (name === 'sz' && Number(val) > 0) return { ...look, size: Number(val) }
  if (name === 'b' || name === 'i')
    return { ...look, [name === 'b' ? 'bold' : 'italic']: val !== '0' && val !== 'false' }
  return look
}

/** How the cells look, by the number that they name. A missing or broken part gives plain looks. */
export function readCellLooks(part: Uint8Array | undefined): (number: number) => CellLook {
  const fonts: Look[] = []
  const codes = new Map<number, string>()
  const looks: { font: number; format: number; align?: Line['align'] }[] = []
  let list = ''
  if (part)
    walkXml(part, {
      open(prefixed, attributes) {
        const name = localName(prefixed)
        if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') list = name
        else if (name === 'numFmt' && list === '')
          codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
        else if (list === 'fonts' && name === 'font') fonts.push({})
        else if (list === 'fonts') fonts.push(changeFont(fonts.pop() ?? {}, name, attributes))
        else if (list === 'cellXfs' && name === 'xf')
          looks.push({ font: Number(attributes['fontId']), format: Number(attributes['numFmtId']) })
        else if (list === 'cellXfs' && name === 'alignment') {
          const align = aligned[attributes['horizontal'] ?? '']
          const last = looks.at(-1)
          if (align && last) last.align = align
        }
      },
      close(name) {
        if (localName(name) === list) list = ''
      },
    })
  const resolved = looks.map(({ font, format, align }) => ({
    look: fonts[font] ?? {},
    format: readFormat(format, codes.get(format) ?? null),
    ...(align && { align }),
  }))
  const plain: CellLook = { look: fonts[0] ?? {}, format: readFormat(0, null) }
  return (number) => resolved[number] ?? plain
}
