import { loadPdf } from '../pdf-file.ts'
import { dotsPerInch, mostPixels, type Picture } from './picture.ts'

/** What pdf.js makes with `@napi-rs/canvas`, which comes with it. */
interface Drawing {
  canvas: HTMLCanvasElement | null
  context: CanvasRenderingContext2D | null
}
interface Canvases {
  create(width: number, height: number): Drawing
  destroy(drawing: Drawing): void
}

export interface PagePictures {
  count: number
  draw(number: number): Promise<Picture>
}

/**
 * Draws the pages of a PDF as a viewer shows them: a scanned page may be one picture or thirty strips, turned, masked, in any of
 * the packings of PDF, with the visible part of a signature over it. Throws where the file is none that can be opened.
 */
export async function openPdfPages(bytes: Uint8Array): Promise<PagePictures> {
  const { loading } = await loadPdf(bytes)
  const pdf = await loading.promise
  const canvases = pdf.canvasFactory as Canvases
  return {
    count: pdf.numPages,
    async draw(number) {
      const page = await pdf.getPage(number)
      const size = page.getViewport({ scale: 1 })
      const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / (size.width * size.height)))
      const viewport = page.getViewport({ scale })
      const drawing = canvases.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
      const { canvas, context } = drawing
      if (!canvas || !context) throw new Error('No canvas to draw on')
      const { width, height } = canvas
      await page.render({ canvas, canvasContext: context, viewport, background: '#ffffff' }).promise
      const { data } = context.getImageData(0, 0, width, height)
      canvases.destroy(drawing)
      page.cleanup()
      return { pixels: data, width, height, scale }
    },
  }
}
