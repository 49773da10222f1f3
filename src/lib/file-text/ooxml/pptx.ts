import type { Content, Line } from '../content.ts'
import { unpack } from '../packed.ts'
import type { Reading } from '../reading.ts'
import { walkXml } from '../xml-events.ts'
import { localName, readRelations } from './relations.ts'
import { readSlide, type ThemeFonts } from './slides/read-slide.ts'

const main = 'ppt/presentation.xml'
const wanted =
  /^ppt\/(presentation\.xml|(_rels|slides\/_rels)\/[^/]+\.rels|(slides|notesSlides|theme)\/[^/]+\.xml)$/i
const mostSlides = 2000

/** PowerPoint's present format: a slide is a page, in the order in which they are shown; its notes are marked as such. */
export function readPptx(bytes: Uint8Array): Reading {
  const unpacked = unpack(bytes, (name) => wanted.test(name))
  if (!unpacked.ok) return unpacked
  const { parts } = unpacked
  const presentation = parts.get(main)
  if (!presentation) return { ok: false, why: 'damaged' }
  const relations = readRelations(parts, main)
  const fonts = readThemeFonts(parts.get('ppt/theme/theme1.xml'))
  const tables = { next: 0 }
  const content: Content = { pages: [], notes: [] }
  for (const id of listSlides(presentation)) {
    const path = relations.get(id)?.path ?? ''
    const part = parts.get(path)
    if (!part) continue
    const { lines, title, isSound } = readSlide(part, fonts, tables, (kind) => !passedOver.has(kind))
    const note = [...readRelations(parts, path).values()].find(({ type }) => type === 'notesSlide')
    const notePart = parts.get(note?.path ?? '')
    const notes = notePart ? readSlide(notePart, fonts, tables, (kind) => kind === 'body') : null
    if (!isSound || notes?.isSound === false) content.notes = ['truncated']
    const spoken = (notes?.lines ?? []).map((line): Line => ({ ...line, part: 'note' }))
    content.pages.push({
      number: content.pages.length + 1,
      ...(title !== '' && { name: title }),
      lines: [...lines, ...spoken],
    })
  }
  if (content.pages.some(({ lines }) => lines.length > 0)) return { ok: true, content }
  return { ok: false, why: content.pages.length > 0 && content.notes.length === 0 ? 'empty' : 'damaged' }
}

/** The same on every slide. */
const passedOver = new Set(['sldNum', 'dt', 'ftr'])

function listSlides(presentation: Uint8Array): string[] {
  const ids = new Set<string>()
  walkXml(presentation, {
    open(name, attributes) {
      if (localName(name) !== 'sldId' || ids.size >= mostSlides) return
      const id = Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === 'id')?.[1]
      if (id) ids.add(id)
    },
  })
  return [...ids]
}

function readThemeFonts(theme: Uint8Array | undefined): ThemeFonts {
  const fonts: ThemeFonts = {}
  let kind: keyof ThemeFonts | null = null
  if (theme)
    walkXml(theme, {
      open(name, { typeface }) {
        if (name === 'a:majorFont') kind = 'major'
        else if (name === 'a:minorFont') kind = 'minor'
        else if (name === 'a:latin' && kind && typeface) fonts[kind] = typeface
      },
      close(name) {
        if (name === 'a:majorFont' || name === 'a:minorFont') kind = null
      },
    })
  return fonts
}
