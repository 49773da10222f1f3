import type { Facts } from '#lib/document-facts/index.ts'
import type { Kind, LeftWhy, Remark } from '#lib/file-kinds/index.ts'
import type { Content } from '#lib/file-text/content.ts'
import type { FoundRelation } from '#lib/legal-relations/index.ts'
import type { PdfSignature } from '#lib/pdf-signatures/index.ts'

/** What was found in a file; `content` is null where nothing could be read, and the remarks say why. */
export interface Extracted {
  kind: Kind
  mime: string
  remarks: Remark[]
  content: Content | null
  facts: Facts
  /** What the text says of other documents. */
  relations: FoundRelation[]
  /** Of a PDF, in the order of the file, also where its text could not be read. */
  signatures: PdfSignature[]
}

/** The process was stopped, or ended by itself without an answer. */
interface Stopped {
  state: 'stopped'
  why: 'time' | 'memory' | 'crash'
  seconds: number
}

export type Extraction = ({ state: 'done' } & Extracted & { seconds: number }) | Stopped

/** `path` is where a file lies now, `name` how it is called in the archive, with its folders. */
export type UnfoldedFiles =
  | { ok: true; files: { name: string; path: string }[]; left: { name: string; why: LeftWhy }[] }
  | { ok: false; why: 'damaged' | 'too-large' | 'password' | 'empty' }

export type Unfolding = ({ state: 'done' } & UnfoldedFiles & { seconds: number }) | Stopped
