import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type PdfJs = typeof import('pdfjs-dist')
export type PdfLoading = ReturnType<PdfJs['getDocument']>

/**
 * Hands the bytes of a PDF to pdf.js, which asks nobody else for anything: fonts, character maps and the readers of pictures come
 * from its package. The promise within fails where the file is no PDF, a broken one, or one with a password. pdf.js is loaded when
 * it is first used, because it takes 30 MB of memory.
 */
export async function loadPdf(bytes: Uint8Array): Promise<{ pdfjs: PdfJs; loading: PdfLoading }> {
  const pdfjs: PdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const loading = pdfjs.getDocument({
    // pdf.js takes the memory over from its caller.
    data: Uint8Array.from(bytes),
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    // JBIG2 and JPEG 2000 are read by programs of their own; without them a substitute never ends on some pictures.
    wasmUrl: `${join(folder, 'wasm')}/`,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  })
  return { pdfjs, loading }
}
