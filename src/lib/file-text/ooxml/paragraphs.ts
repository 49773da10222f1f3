import type { Line, Page, Run } from '../content.ts'
import { walkXml } from '../xml-events.ts'
import { changeLook, runOf, type Look } from './looks.ts'
import type { Lists } from './numbering.ts'
import type { Section } from './sections.ts'
import { changeSetting, placeOf } from './settings.ts'
import type { Resolved, Styles } from './styles.ts'

interface Surroundings {
  styles: Styles
  lists: Lists
  sections: readonly Section[]
  /** Lines are added to the last one, and pages after it. */
  pages: Page[]
  /** What a person should know, as codes. */
  notes: Set<string>
}

/** Marks that stand behind their letter instead of on it. */
const apart = /[\u0300\u0301\u0303\u0309\u0323]/

/** A paragraph as it is being read; one may stand inside another, in a text box. */
interface Paragraph extends Resolved {
  runs: Run[]
  continues: boolean
  labelled: boolean
  endsSection: boolean
}

/** What was changed under tracked changes, field instructions and the second rendering of a drawing are not text. */
const skipped = new Set(
  'w:del w:moveFrom w:instrText w:delText mc:Fallback w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange'.split(
    ' ',
  ),
)

/** Reads the paragraphs of one part of the file. Answers false where it breaks off. */
export function readPart(part: Uint8Array, { styles, lists, sections, pages, notes }: Surroundings): boolean {
  const paragraphs: Paragraph[] = []
  const cells: { table: number; row: number; column: number }[] = []
  let section = 0
  let runLook: Look = {}
  let inRunLook = false
  let inParagraphLook = false
  let inText = false
  let skip = 0
  let tables = 0
  let frames = 0

  const begin = (): Paragraph => ({
    ...styles.normal,
    runs: [],
    continues: false,
    labelled: false,
    endsSection: false,
  })
  const label = (paragraph: Paragraph) => {
    paragraph.labelled = true
    const { list, level = 0 } = paragraph.numbering
    const numbered = list === undefined || list === '0' ? null : lists.next(list, level)
    if (!numbered) return
    paragraph.setting = { ...numbered.setting, ...paragraph.setting }
    // How the label itself looks is the list's own affair, and unknown here.
    if (numbered.label !== '') paragraph.runs.push({ text: `${numbered.label} ` })
  }
  const add = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph || runLook.hidden) return
    if (!paragraph.labelled) label(paragraph)
    if (apart.test(text)) notes.add('decomposed')
    paragraph.runs.push(runOf(text, { ...paragraph.look, ...runLook }))
  }
  const flush = (paragraph: Paragraph) => {
    const { runs, continues, setting } = paragraph
    const cell = cells.at(-1)
    if (runs.some(({ text }) => text.trim() !== ''))
      pages.at(-1)?.lines.push({
        runs,
        ...placeOf(setting),
        ...(cell && { cell: { ...cell } }),
        ...(continues && { continues }),
        ...(frames > 0 && { framed: true }),
      } satisfies Line)
    paragraph.runs = []
    paragraph.continues = runs.length > 0
  }
  const turnPage = () => {
    const paragraph = paragraphs.at(-1)
    if (paragraph) flush(paragraph)
    if ((pages.at(-1)?.lines.length ?? 0) > 0)
      pages.push({ number: pages.length + 1, ...sections[section]?.page, lines: [] })
  }
  const endParagraph = () => {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    // Word prints the number of an empty cell.
    if (!paragraph.labelled && cells.length > 0) label(paragraph)
    flush(paragraph)
    if (!paragraph.endsSection) return
    section++
    const last = pages.at(-1)
    if (sections[section]?.continuous) return
    if (last?.lines.length === 0) Object.assign(last, sections[section]?.page)
    else turnPage()
  }

  return walkXml(part, {
    open(name, attributes) {
      if (skipped.has(name)) skip++
      if (skip > 0) return
      const paragraph = paragraphs.at(-1)
      const value = attributes['w:val'] ?? ''
      if (name === 'w:p') paragraphs.push(begin())
      else if (name === 'w:pPr') inParagraphLook = true
      else if (name === 'w:rPr') inRunLook = true
      else if (name === 'w:r') runLook = {}
      else if (inRunLook && name === 'w:rStyle') runLook = { ...runLook, ...withoutDefaults(styles, value) }
      else if (inRunLook) runLook = changeLook(runLook, name, attributes, styles.fonts)
      else if (inParagraphLook && paragraph) {
        if (name === 'w:pStyle') Object.assign(paragraph, styles.find(value))
        else if (name === 'w:numId') paragraph.numbering = { ...paragraph.numbering, list: value }
        else if (name === 'w:ilvl')
          paragraph.numbering = { ...paragraph.numbering, level: Number(value) || 0 }
        else if (name === 'w:sectPr') paragraph.endsSection = true
        else paragraph.setting = changeSetting(paragraph.setting, name, attributes)
      } else if (name === 'w:t') inText = true
      else if (name === 'w:tab') add('\t')
      else if (name === 'w:lastRenderedPageBreak' || (name === 'w:br' && attributes['w:type'] === 'page'))
        turnPage()
      else if (name === 'w:br' || name === 'w:cr') add('\n')
      else if (name === 'w:noBreakHyphen') add('-')
      else if (name === 'w:txbxContent') frames++
      else if (name === 'w:tbl') cells.push({ table: tables++, row: -1, column: -1 })
      else if (name === 'w:tr') step(cells, 'row')
      else if (name === 'w:tc') step(cells, 'column')
    },
    text(text) {
      if (inText && skip === 0) add(text)
    },
    close(name) {
      if (skipped.has(name)) skip--
      else if (skip > 0) return
      else if (name === 'w:pPr') inParagraphLook = false
      else if (name === 'w:rPr') inRunLook = false
      else if (name === 'w:t') inText = false
      else if (name === 'w:p') endParagraph()
      else if (name === 'w:txbxContent') frames--
      else if (name === 'w:tbl') cells.pop()
    },
  })
}

/** A character style changes only what it names; what every style inherits is the paragraph's already. */
function withoutDefaults(styles: Styles, id: string): Look {
  const plain = styles.find('').look
  const entries = Object.entries(styles.find(id).look) as [keyof Look, unknown][]
  return Object.fromEntries(entries.filter(([key, value]) => plain[key] !== value))
}

function step(cells: { row: number; column: number }[], along: 'row' | 'column'): void {
  const cell = cells.at(-1)
  if (!cell) return
  cell[along]++
  if (along === 'row') cell.column = -1
}
