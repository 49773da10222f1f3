import { parentPort, workerData } from 'node:worker_threads'
import type { Rendition } from '#lib/document-writers/rendition.ts'

export interface WritingTask {
  form: keyof typeof writers
  rendition: Rendition
}
export type WritingAnswer = Uint8Array

/** Only the library that is needed is loaded: the one for PDF alone takes longer than a short text. */
const writers = {
  odt: async (text: Rendition) => (await import('#lib/document-writers/odt/index.ts')).writeOdt(text),
  docx: async (text: Rendition) => (await import('#lib/document-writers/docx.ts')).writeDocx(text),
  pdf: async (text: Rendition) => (await import('#lib/document-writers/pdf.ts')).writePdf(text),
}

const { form, rendition } = workerData as WritingTask
parentPort?.postMessage(await writers[form](rendition))
