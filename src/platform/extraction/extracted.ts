import type { Facts } from '#lib/document-facts/index.ts'
import type { Kind, Remark } from '#lib/file-kinds/index.ts'
import type { Content } from '#lib/file-text/content.ts'
import type { PdfSignature } from '#lib/pdf-signatures/index.ts'

/** What was found in a file; `content` is null where nothing could be read, and the remarks say why. */
export interface Extracted {
  kind: Kind
  mime: string
  remarks: Remark[]
  content: Content | null
  facts: Facts
  /** Of a PDF, in the order of the file, also where its text could not be read. */
  signatures: PdfSignature[]
}

export type Extraction =
  | ({ state: 'done' } & Extracted & { seconds: number })
  /** The process was stopped, or ended by itself without an answer. */
  | { state: 'stopped'; why: 'time' | 'memory' | 'crash'; seconds: number }
