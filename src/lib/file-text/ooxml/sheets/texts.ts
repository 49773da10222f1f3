import type { Look } from '../../paragraphs.ts'
import { walkXml } from '../../xml-events.ts'
import { localName } from '../relations.ts'
import { changeFont } from './looks.ts'

/** A piece of a text; without a look of its own it has its cell's. */
export interface Piece {
  text: string
  look: Look | null
}

/** Gathers the pieces of a text that is told element by element; how it is spoken (in Japanese) is left out. */
export function gatherText() {
  let pieces: Piece[] = []
  let look: Look | null = null
  let inLook = false
  let inText = false
  let spoken = 0
  return {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'rPh') spoken++
      else if (name === 'r') look = null
      else if (name === 'rPr') [inLook, look] = [true, {}]
      else if (inLook) look = changeFont(look ?? {}, name, attributes)
      else if (name === 't') inText = true
    },
    text(text: string) {
      if (inText && spoken === 0) pieces.push({ text, look })
    },
    close(name: string) {
      if (name === 'rPh') spoken--
      else if (name === 'rPr') inLook = false
      else if (name === 't') inText = false
      else if (name === 'r') look = null
    },
    take(): Piece[] {
      const taken = pieces
      pieces = []
      look = null
      return taken
    },
  }
}

/** The texts that cells refer to by number. */
export function readTextTable(part: Uint8Array | undefined): Piece[][] {
  const texts: Piece[][] = []
  const gathered = gatherText()
  if (part)
    walkXml(part, {
      open: (name, attributes) => gathered.open(localName(name), attributes),
      text: (text) => gathered.text(text),
      close(name) {
        gathered.close(localName(name))
        if (localName(name) === 'si') texts.push(gathered.take())
      },
    })
  return texts
}
