import type { Content, Line, Page } from '../content.ts'
import { unpack } from '../packed.ts'
import type { Reading } from '../reading.ts'
import { walkXml } from '../xml-events.ts'
import { readNumbering } from './numbering.ts'
import { readPart } from './paragraphs.ts'
import { readSections } from './sections.ts'
import { readStyles } from './styles.ts'

const body = 'word/document.xml'
const relations = 'word/_rels/document.xml.rels'
const wanted =
  /^word\/((document|styles|numbering|header\d*|footer\d*|footnotes)\.xml|theme\/theme1\.xml|_rels\/document\.xml\.rels)$/
const besides = /^word\/(header|footer|footnotes)\d*\.xml$/

/**
 * Word's present format: paragraphs with the looks of their runs and how they are set, pages with their margins; a table's
 * paragraphs carry their cell.
 */
export function readDocx(bytes: Uint8Array): Reading {
  const unpacked = unpack(bytes, (name) => wanted.test(name))
  if (!unpacked.ok) return unpacked
  const { parts } = unpacked
  const main = parts.get(body)
  if (!main) return { ok: false, why: 'damaged' }
  const styles = readStyles(parts.get('word/styles.xml'), parts.get('word/theme/theme1.xml'))
  const targets = readTargets(parts.get(relations))
  const sections = readSections(main, (id) => parts.get(`word/${targets.get(id)}`), styles)
  const numbering = parts.get('word/numbering.xml')
  const pages: Page[] = [{ number: 1, ...sections[0]?.page, lines: [] }]
  const notes = new Set<string>()
  const sound = readPart(main, { styles, lists: readNumbering(numbering), sections, pages, notes })
  if (!sound) notes.add('truncated')
  for (const [name, part] of parts) {
    const kind = besides.exec(name)?.[1]
    if (kind === undefined) continue
    const own: Page[] = [{ number: 1, lines: [] }]
    readPart(part, { styles, lists: readNumbering(numbering), sections: [], pages: own, notes })
    const lines = own.flatMap((page) => page.lines)
    pages[0]?.lines.push(
      ...lines.map((line): Line => ({ ...line, part: kind === 'footnotes' ? 'note' : (kind as 'header') })),
    )
  }
  const content: Content = { pages, notes: [...notes] }
  const isEmpty = pages.every(({ lines }) => lines.length === 0)
  return isEmpty && !sound ? { ok: false, why: 'damaged' } : { ok: true, content }
}

/** Which part an id of the document means; targets of the web are none of ours. */
function readTargets(part: Uint8Array | undefined): Map<string, string> {
  const targets = new Map<string, string>()
  if (part)
    walkXml(part, {
      open(_, { Id, Target, TargetMode }) {
        if (Id && Target && TargetMode !== 'External') targets.set(Id, Target.replace(/^\/word\//, ''))
      },
    })
  return targets
}
