import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts'
import { loadPdf, type PdfJs, type PdfLoading } from '../../pdf-file.ts'
import type { Content, Page } from '../content.ts'
import type { Reading } from '../reading.ts'
import { linesOf, runOf } from './lines.ts'
import { markNotes } from './notes.ts'
import { restoreSoftHyphens } from './soft-hyphens.ts'
import { partTurned, type TurnedPiece } from './turned.ts'

type OpenedPdf = Awaited<PdfLoading['promise']>
type OpenedPage = Awaited<ReturnType<OpenedPdf['getPage']>>

export interface PdfLimits {
  /** Pages after these are left out, with the note `truncated`. */
  pages?: number
}

/** A page with fewer letters than this may be a picture of a page (R-520 asks for OCR below 100 in the whole file). */
const fewLetters = 40

/**
 * Reads the text of a PDF with fonts and places, page by page. Never throws: a file that needs a password, or that is no PDF
 * or a broken one, is a value.
 */
export async function readPdf(bytes: Uint8Array, { pages: most = 2000 }: PdfLimits = {}): Promise<Reading> {
  if (bytes.length === 0) return { ok: false, why: 'empty' }
  const { pdfjs, loading } = await loadPdf(bytes)
  try {
    const pdf = await loading.promise
    return { ok: true, content: await readPages(pdfjs, pdf, most) }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return { ok: false, why: name === 'PasswordException' ? 'password' : 'damaged' }
  } finally {
    await loading.destroy()
  }
}

async function readPages(pdfjs: PdfJs, pdf: OpenedPdf, most: number): Promise<Content> {
  const pages: Page[] = []
  const notes: string[] = []
  const count = Math.min(pdf.numPages, most)
  for (let number = 1; number <= count; number++) {
    const page = await pdf.getPage(number)
    pages.push(await readPage(pdfjs, page, number))
    page.cleanup()
  }
  if (pdf.numPages > most) notes.push('truncated')
  if (pages.length > 0 && pages.filter(({ scanned }) => scanned).length * 2 >= pages.length)
    notes.push('scanned')
  return { pages: markNotes(pages), notes }
}

async function readPage(pdfjs: PdfJs, page: OpenedPage, number: number): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ disableNormalization: false })
  // The fonts' own names are known once the page's operators were read.
  const operators = await page.getOperatorList().catch(() => null)
  const fontOf = fontNames(page)
  const items = content.items.filter((item): item is TextItem => 'str' in item && item.str !== '')
  const texts = restoreSoftHyphens(
    pdfjs,
    operators,
    items.map(({ str }) => str),
  )
  const pieces = items.map((item, n) =>
    pieceOf(pdfjs, { ...item, str: texts[n] ?? item.str }, viewport.transform, fontOf(item.fontName)),
  )
  const { upright, across, isTurned } = partTurned(pieces)
  const letters = pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
  const isPicture =
    letters < fewLetters && (operators?.fnArray.some((fn) => pictures(pdfjs).has(fn)) ?? false)
  return {
    number,
    width: isTurned ? viewport.height : viewport.width,
    height: isTurned ? viewport.width : viewport.height,
    // Stamps across the page come last and have no place among its lines.
    lines: [...linesOf(upright), ...across.map((piece) => ({ runs: [runOf(piece)] }))],
    ...(isPicture && { scanned: true }),
  }
}

const pictures = ({ OPS }: PdfJs) =>
  new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject])

/** `ABCDEF+TimesNewRomanPS-BoldMT` → `TimesNewRomanPS-BoldMT`; what is asked for before it is known has no name. */
function fontNames(page: OpenedPage): (id: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (id) => {
    if (!known.has(id)) {
      const font = page.commonObjs.has(id) ? (page.commonObjs.get(id) as { name?: string } | null) : null
      known.set(id, font?.name?.replace(/^[A-Z]{6}\+/, ''))
    }
    return known.get(id)
  }
}

function pieceOf(pdfjs: PdfJs, item: TextItem, view: number[], font: string | undefined): TurnedPiece {
  const [scaleX = 1, skewY = 0, skewX = 0, scaleY = 0, left = 0, base = 0] = pdfjs.Util.transform(
    view,
    item.transform as number[],
  ) as number[]
  const size = Math.hypot(skewX, scaleY)
  return {
    text: item.str.normalize('NFC'),
    degrees: (Math.round(-Math.atan2(skewY, scaleX) / (Math.PI / 2)) * 90 + 360) % 360,
    left,
    right: left + item.width,
    base,
    size: Math.round(size * 10) / 10,
    ...(font !== undefined && { font }),
    ...(font !== undefined && /bold|black|heavy/i.test(font) && { bold: true }),
    ...(font !== undefined && /italic|oblique/i.test(font) && { italic: true }),
  }
}
