import { plainSymbols } from '../../code-pages.ts'
import type { Line } from '../../content.ts'
import { startParagraphs, type Look } from '../../paragraphs.ts'
import { walkXml } from '../../xml-events.ts'

const aligned: Readonly<Record<string, Line['align']>> = {
  l: 'left',
  ctr: 'centre',
  r: 'right',
  just: 'justified',
}

export interface Slide {
  lines: Line[]
  title: string
  isSound: boolean
}

export interface ThemeFonts {
  major?: string
  minor?: string
}

/**
 * The paragraphs of a slide, shape by shape, and of its tables cell by cell. `isWanted` is asked for each kind of placeholder: the notes
 * of a slide show the slide once more.
 */
export function readSlide(
  part: Uint8Array,
  fonts: ThemeFonts,
  tables: { next: number },
  isWanted: (kind: string) => boolean,
): Slide {
  const text = startParagraphs(tables)
  let [look, align]: [Look, Line['align']] = [{}, undefined]
  let [placeholder, title, depth] = ['', '', 0]
  let inText = false
  let inRun = false

  const isTitle = () => placeholder === 'title' || placeholder === 'ctrTitle'
  const fontOf = (name: string | undefined) =>
    name === undefined
      ? undefined
      : name.startsWith('+mj')
        ? fonts.major
        : name.startsWith('+mn')
          ? fonts.minor
          : name
  const plain = (): Look => {
    const font = isTitle() ? fonts.major : fonts.minor
    return font ? { font } : {}
  }
  const add = (letters: string) => {
    if (!isWanted(placeholder)) return
    text.add(plainSymbols(letters, look.font), look)
    if (isTitle()) title += letters
  }
  const isSound = walkXml(part, {
    open(name, attributes) {
      if (name === 'p:sp') placeholder = ''
      else if (name === 'p:ph') placeholder = attributes['type'] ?? 'body'
      else if (name === 'a:p') align = undefined
      else if (name === 'a:pPr') align = aligned[attributes['algn'] ?? '']
      else if (name === 'a:r' || name === 'a:fld') [inRun, look] = [true, plain()]
      else if (name === 'a:rPr' && inRun) look = { ...look, ...runLook(attributes) }
      else if (name === 'a:latin' && inRun) {
        const font = fontOf(attributes['typeface'])
        if (font) look = { ...look, font }
      } else if (name === 'a:t') inText = true
      else if (name === 'a:br') add('\n')
      else if (name === 'a:tbl') depth++
    },
    text(letters) {
      if (inText) add(letters)
    },
    close(name) {
      if (name === 'a:t') inText = false
      else if (name === 'a:r' || name === 'a:fld') inRun = false
      else if (name === 'a:p') text.endParagraph({ align, depth })
      else if (name === 'a:tc') text.endCell({ depth })
      else if (name === 'a:tr') text.endRow(depth)
      else if (name === 'a:tbl') depth = Math.max(0, depth - 1)
    },
  })
  text.endParagraph()
  return { lines: text.pages.flatMap(({ lines }) => lines), title: title.trim().slice(0, 200), isSound }
}

function runLook({ sz, b, i }: Readonly<Record<string, string>>): Look {
  const size = Number(sz) / 100
  return {
    ...(size > 0 && { size }),
    ...(b !== undefined && { bold: b === '1' || b === 'true' }),
    ...(i !== undefined && { italic: i === '1' || i === 'true' }),
  }
}
