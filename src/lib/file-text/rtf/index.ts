import { decodeBytes, isPictorial, plainSymbols } from '../code-pages.ts'
import type { Content } from '../content.ts'
import { startParagraphs, type Look } from '../paragraphs.ts'
import type { Reading } from '../reading.ts'
import { aligned, entered, parts, signs, skipped, startState, type State } from './state.ts'
import { startColours, startFonts } from './tables.ts'
import { walkRtf } from './tokens.ts'

/** Deeper groups are passed over: no program that writes RTF nests like this. */
const deepest = 500

/**
 * Rich Text Format: paragraphs with the looks of their runs. Letters in a font of an old Vietnamese encoding come as CP1252
 * shows their bytes; whoever knows the font's name can decode them.
 */
export function readRtf(bytes: Uint8Array): Reading {
  const tables = { next: 0 }
  const flows = {
    body: startParagraphs(tables),
    box: startParagraphs(tables),
    aside: startParagraphs(tables),
  }
  const fonts = startFonts()
  const colours = startColours()
  const above: State[] = []
  let state = startState(0)
  let codePage = 1252
  let defaultFont = 0
  let tooDeep = 0
  let standIns = 0
  let isStarred = false
  let waiting: number[] = []

  const isText = () => state.destination === 'text' && !state.hidden && !state.deleted
  const add = (letters: string) => {
    if (!isText()) return
    const { name } = fonts.find(state.font, codePage)
    const colour = colours.find(state.colour)
    const { size, bold, italic } = state
    const look: Look = {
      ...(name !== '' && { font: name }),
      size,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(colour && { colour }),
    }
    flows[state.flow].add(plainSymbols(letters, name), look)
  }
  /** Letters of several bytes may be written as several escapes, so bytes wait for the next thing that is not one. */
  const flush = () => {
    if (waiting.length === 0) return
    const font = fonts.find(state.font, codePage)
    const letters = decodeBytes(Uint8Array.from(waiting), font.codePage)
    waiting = []
    add(isPictorial(font.name) ? letters.replaceAll(/\S/g, '•') : letters)
  }
  const layout = () => ({
    align: state.align,
    part: state.part,
    framed: state.flow === 'box',
    depth: state.inTable ? Math.max(1, state.depth) : state.depth,
  })

  const enter = (name: string): boolean => {
    const part = parts[name]
    if (part) Object.assign(state, { flow: 'aside', part, inTable: false, depth: 0 })
    else if (name === 'shptxt') Object.assign(state, { flow: 'box', inTable: false, depth: 0 })
    else if (name === 'fonttbl') state.destination = 'fonts'
    else if (name === 'colortbl') state.destination = 'colours'
    else if (skipped.has(name) || (isStarred && !entered.has(name))) state.destination = 'nothing'
    else return false
    return true
  }
  const change = (name: string, value: number | null): boolean => {
    const isOn = value !== 0
    if (name === 'b') state.bold = isOn
    else if (name === 'i') state.italic = isOn
    else if (name === 'v') state.hidden = isOn
    else if (name === 'deleted') state.deleted = isOn
    else if (name === 'f' && value !== null) state.font = value
    else if (name === 'fs' && value !== null) state.size = value / 2
    else if (name === 'cf') state.colour = value ?? 0
    else if (name === 'plain') plain()
    else if (name === 'uc') state.standIns = Math.min(Math.max(value ?? 1, 0), 100)
    else if (name === 'pard') Object.assign(state, { align: 'left', inTable: false, depth: 0 })
    else if (name === 'intbl') state.inTable = true
    else if (name === 'itap') state.depth = Math.max(value ?? 0, 0)
    else if (aligned[name]) state.align = aligned[name]
    else return false
    return true
  }
  const plain = () => {
    const { font, size, bold, italic, colour, hidden, deleted } = startState(defaultFont)
    Object.assign(state, { font, size, bold, italic, colour, hidden, deleted })
  }
  /** A note or a box ends with its group, whether or not its last paragraph does. A box stands before what it is bound to. */
  const leave = () => {
    flows[state.flow].endParagraph(layout())
    if (state.flow === 'box')
      flows.body.pages
        .at(-1)
        ?.lines.push(
          ...flows.box.pages.splice(0, Infinity, { number: 1, lines: [] }).flatMap(({ lines }) => lines),
        )
  }
  const end = (name: string): void => {
    const text = flows[state.flow]
    if (name === 'par' || name === 'sect') flows[state.flow].endParagraph(layout())
    else if (name === 'page') {
      flows[state.flow].endParagraph(layout())
      text.turnPage()
    } else if (name === 'cell') text.endCell({ ...layout(), depth: 1 })
    else if (name === 'nestcell') text.endCell({ ...layout(), depth: Math.max(2, state.depth) })
    else if (name === 'row') text.endRow()
    else if (name === 'nestrow') text.endRow(Math.max(2, state.depth))
  }
  const word = (name: string, value: number | null) => {
    if (name === 'u' && value !== null) {
      flush()
      add(String.fromCharCode(value & 0xffff))
      standIns = state.standIns
      return
    }
    standIns = 0
    flush()
    if (name === '*') isStarred = true
    else if (state.destination === 'fonts' && !isStarred) fonts.word(name, value)
    else if (state.destination === 'colours') colours.word(name, value)
    else if (name === 'ansicpg') codePage = value ?? codePage
    else if (name === 'deff') state.font = defaultFont = value ?? 0
    else if (state.destination !== 'nothing' && !enter(name) && !change(name, value)) {
      if (signs[name]) add(signs[name])
      else end(name)
    }
    if (name !== '*') isStarred = false
  }

  const isWhole = walkRtf(bytes, {
    open() {
      flush()
      standIns = 0
      if (above.length >= deepest) tooDeep++
      else above.push({ ...state })
    },
    close() {
      flush()
      standIns = 0
      isStarred = false
      if (tooDeep > 0) {
        tooDeep--
        return
      }
      const before = above.pop()
      if (before && before.flow !== state.flow) leave()
      state = before ?? state
    },
    word,
    letter(byte) {
      if (standIns > 0) standIns--
      else if (tooDeep > 0) return
      else if (state.destination === 'fonts') fonts.letter(byte)
      else if (state.destination === 'colours') colours.letter(byte)
      else if (isText()) waiting.push(byte)
    },
  })
  flush()
  flows[state.flow].endParagraph(layout())
  const { pages } = flows.body
  pages[0]?.lines.push(...flows.aside.pages.flatMap(({ lines }) => lines))
  const content: Content = { pages, notes: isWhole ? [] : ['truncated'] }
  if (pages.some(({ lines }) => lines.length > 0)) return { ok: true, content }
  return { ok: false, why: isWhole ? 'empty' : 'damaged' }
}
