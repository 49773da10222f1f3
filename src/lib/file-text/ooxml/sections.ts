import type { Margins, Page, PageNumbers } from '../content.ts'
import { walkXml } from '../xml-events.ts'
import { findPageField } from './page-field.ts'
import type { Styles } from './styles.ts'

/** How the pages of one section are set: what a page says of its size, its margins and its number. */
export interface Section {
  page: Pick<Page, 'width' | 'height' | 'margins' | 'pageNumbers'>
  /** It goes on with the page on which the section before it ends. */
  continuous: boolean
}

interface Read {
  width?: number
  height?: number
  edges: Partial<Margins>
  gutter: number
  format: string
  titlePage: boolean
  continuous: boolean
  /** Ids of the parts by what they are for: `header default`, `footer first`. */
  parts: Map<string, string>
}

/** Reads a part of the file by the id under which the document refers to it. */
export type FindPart = (id: string) => Uint8Array | undefined

/** All sections of a document, in their order. A section inherits the headers that it does not name. */
export function readSections(main: Uint8Array, findPart: FindPart, styles: Styles): Section[] {
  const found: Read[] = []
  let current: Read | undefined
  walkXml(main, {
    open(name, attributes) {
      const points = (key: string) => Math.round(Number(attributes[`w:${key}`] ?? 0) * 5) / 100
      if (name === 'w:sectPr') {
        const parts = new Map(found.at(-1)?.parts)
        current = { edges: {}, gutter: 0, format: 'decimal', titlePage: false, continuous: false, parts }
        found.push(current)
      } else if (!current) return
      else if (name === 'w:pgSz') Object.assign(current, { width: points('w'), height: points('h') })
      else if (name === 'w:pgMar') {
        const [top, bottom] = [Math.abs(points('top')), Math.abs(points('bottom'))]
        current.edges = { top, bottom, left: points('left'), right: points('right') }
        current.gutter = points('gutter')
      } else if (name === 'w:type') current.continuous = attributes['w:val'] === 'continuous'
      else if (name === 'w:titlePg') current.titlePage = !/^(0|false|off)$/.test(attributes['w:val'] ?? '')
      else if (name === 'w:pgNumType') current.format = attributes['w:fmt'] ?? 'decimal'
      else if (name === 'w:headerReference' || name === 'w:footerReference') {
        const kind = name.slice(2, 8)
        current.parts.set(`${kind} ${attributes['w:type'] ?? 'default'}`, attributes['r:id'] ?? '')
      }
    },
    close(name) {
      if (name === 'w:sectPr') current = undefined
    },
  })
  return found.map((read) => ({ continuous: read.continuous, page: pageOf(read, findPart, styles) }))
}

function pageOf(read: Read, findPart: FindPart, styles: Styles): Section['page'] {
  const { width, height, edges, gutter } = read
  const { top, right, bottom, left } = edges
  const isSet = top !== undefined && right !== undefined && bottom !== undefined && left !== undefined
  return {
    ...(width !== undefined && height !== undefined && { width, height }),
    ...(isSet && { margins: { top, right, bottom, left: left + gutter } }),
    pageNumbers: numbersOf(read, findPart, styles),
  }
}

function numbersOf(
  { parts, format, titlePage }: Read,
  findPart: FindPart,
  styles: Styles,
): PageNumbers | null {
  const fieldIn = (kind: string) => {
    const part = findPart(parts.get(kind) ?? '')
    return part ? findPageField(part, styles) : null
  }
  for (const part of ['header', 'footer'] as const) {
    const field = fieldIn(`${part} default`)
    if (!field) continue
    const first = titlePage ? (fieldIn('header first') ?? fieldIn('footer first')) !== null : true
    return { part, ...field, format, first }
  }
  return null
}
