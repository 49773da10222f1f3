import { textOfLine, type Content, type Line, type Page } from '../content.ts'
import { longAt } from '../little-endian.ts'
import { openStreams } from '../ole-streams.ts'
import type { Look } from '../paragraphs.ts'
import type { Reading } from '../reading.ts'
import { readMasterLook } from './looks.ts'
import { readObjects, type Objects } from './objects.ts'
import { allRecordsIn, recordsIn, types, type PptRecord } from './records.ts'
import { linesOf, readSlideList, textsOfSlide, titleKinds, type SlideText } from './texts.ts'

const encrypted = 0xf3d1c4df
const [slides, masters, notes] = [0, 1, 2]

/** PowerPoint's format of 1997 to 2003: a slide is a page, its notes are marked as such. */
export function readPpt(bytes: Uint8Array): Reading {
  const streams = openStreams(bytes)
  const stream = streams?.find('PowerPoint Document')
  const current = streams?.find('Current User')
  if (!stream || !current) return { ok: false, why: 'damaged' }
  if (longAt(current, 12) === encrypted || streams?.names.includes('EncryptedSummary'))
    return { ok: false, why: 'password' }
  const objects = readObjects(stream, current)
  const document = objects.ok ? objects.find(objects.documentNumber) : null
  if (!objects.ok || document?.type !== types.document) return { ok: false, why: 'damaged' }
  const content = readShow(document, objects, stream.length)
  return content.pages.some(({ lines }) => lines.length > 0)
    ? { ok: true, content }
    : { ok: false, why: 'empty' }
}

function readShow(document: PptRecord, objects: Objects & { ok: true }, mostLetters: number): Content {
  const fonts = readFonts(document)
  const lists = [...recordsIn(document.body)].filter(({ type }) => type === types.slideList)
  const listOf = (kind: number) =>
    lists.filter(({ instance }) => instance === kind).flatMap(({ body }) => readSlideList(body))
  const looks = readMasterLooks(
    [document, ...listOf(masters).map(({ object }) => objects.find(object))],
    fonts,
  )
  const notesOf = new Map(listOf(notes).map(({ number, object }) => [number, object]))
  const content: Content = { pages: [], notes: [] }
  let letters = 0
  for (const { object, outline } of listOf(slides)) {
    const slide = objects.find(object)
    const facts = slide && [...recordsIn(slide.body)].find(({ type }) => type === types.slideFacts)
    const note = objects.find(notesOf.get(facts ? longAt(facts.body, 16) : 0) ?? 0)
    const texts = slide ? resolve(textsOfSlide(slide.body), outline) : outline
    const noteTexts = note ? textsOfSlide(note.body).filter(({ kind }) => kind === notes) : []
    letters += [...texts, ...noteTexts].reduce((sum, text) => sum + text.letters.length, 0)
    // Slides that all name the same object would unfold to more letters than the file has bytes.
    if (letters > mostLetters) {
      content.notes.push('truncated')
      break
    }
    const lines = texts.flatMap((text) => linesOf(text, fonts, looks))
    const spoken = noteTexts
      .flatMap((text) => linesOf(text, fonts, looks))
      .map((line): Line => ({ ...line, part: 'note' }))
    content.pages.push({
      number: content.pages.length + 1,
      ...named(texts, fonts, looks),
      lines: [...lines, ...spoken],
    })
  }
  return content
}

/** Texts of placeholders lie in the outline; a slide that names none of them has them all. */
function resolve(texts: readonly SlideText[], outline: readonly SlideText[]): SlideText[] {
  const names = new Set(texts.map((text) => text.outline))
  const found = texts.map((text) => (text.outline === null ? text : (outline[text.outline] ?? text)))
  return [...outline.filter((_, n) => !names.has(n)), ...found]
}

function named(
  texts: readonly SlideText[],
  fonts: readonly string[],
  looks: ReadonlyMap<number, Look>,
): Pick<Page, 'name'> {
  const title = texts.find(({ kind, letters }) => titleKinds.has(kind) && letters.trim() !== '')
  const name = title ? linesOf(title, fonts, looks).map(textOfLine).join(' ').trim().slice(0, 200) : ''
  return name === '' ? {} : { name }
}

function readFonts(document: PptRecord): string[] {
  const fonts: string[] = []
  for (const { type, instance, body } of allRecordsIn(document.body))
    if (type === types.font)
      fonts[instance] ??= Buffer.from(body.subarray(0, 64)).toString('utf16le').split('\0')[0] ?? ''
  return fonts
}

/** By the kind of text; what the document itself says comes after what the first master says. */
function readMasterLooks(
  [document, master]: readonly (PptRecord | null)[],
  fonts: readonly string[],
): Map<number, Look> {
  const looks = new Map<number, Look>()
  for (const record of [master, document])
    for (const { type, instance, body } of record ? allRecordsIn(record.body) : [])
      if (type === types.masterLooks && !looks.has(instance))
        looks.set(instance, readMasterLook(body, instance, fonts))
  return looks
}
