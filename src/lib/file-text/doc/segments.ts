import { findFormat, readFormats, type Format } from './formats.ts'
import type { Header } from './header.ts'
import { changeLook, type LetterLook } from './letter-look.ts'
import { changeParagraph, plainParagraph, type ParagraphLook } from './paragraph-look.ts'
import { lettersOf, readPieces, type Piece } from './pieces.ts'
import { readStyles } from './styles.ts'

/** Letters of one look, in one paragraph. */
export interface Segment {
  text: string
  look: LetterLook
  paragraph: ParagraphLook
}

/** `more` is the stream `Data`. Answers with what tells the segments of a story. */
export function openText(header: Header, main: Uint8Array, table: Uint8Array, more: Uint8Array | null) {
  const pieces = readPieces(table, header.pieces)
  const styles = readStyles(table, header.styles)
  const letterFormats = readFormats('letters', main, table, header.letters)
  const paragraphFormats = readFormats('paragraphs', main, table, header.paragraphs)
  const paragraphs = new Map<Format, ParagraphLook>()

  const paragraphOf = (format: Format | undefined) => {
    if (!format) return plainParagraph
    const known =
      paragraphs.get(format) ?? changeParagraph(styles.paragraphs(format.style), format.list, more)
    paragraphs.set(format, known)
    return known
  }
  const lookOf = (format: Format | undefined, style: number, { changes }: Piece) => {
    const base = styles.letters(style)
    const look = format ? changeLook(base, format.list, base, styles.over) : base
    return changes.length > 0 ? changeLook(look, changes, base, styles.over) : look
  }
  /** The format at a place, and where it ends or the next one begins. */
  const formatAt = (formats: readonly Format[], place: number) => {
    const format = findFormat(formats, place)
    const isHere = format && format.from <= place
    return { format: isHere ? format : undefined, end: (isHere ? format.to : format?.from) ?? Infinity }
  }

  function* inPiece(piece: Piece, first: number, end: number): Generator<Segment> {
    let place = piece.place + (first - piece.first) * piece.width
    const stop = Math.min(piece.place + (end - piece.first) * piece.width, main.length)
    while (place < stop) {
      const letters = formatAt(letterFormats, place)
      const around = formatAt(paragraphFormats, place)
      const next = Math.min(stop, Math.max(place + piece.width, Math.min(letters.end, around.end)))
      const style = around.format?.style ?? 0
      const look = lookOf(letters.format, style, piece)
      yield { text: lettersOf(main, piece.width, place, next), look, paragraph: paragraphOf(around.format) }
      place = next
    }
  }
  return function* segmentsOf(first: number, end: number): Generator<Segment> {
    let at = firstPiece(pieces, first)
    for (let piece = pieces[at]; piece && piece.first < end; piece = pieces[++at])
      yield* inPiece(piece, Math.max(first, piece.first), Math.min(end, piece.end))
  }
}

function firstPiece(pieces: readonly Piece[], letter: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((pieces[middle]?.end ?? 0) <= letter) low = middle + 1
    else high = middle
  }
  return low
}
