import type { Facts } from '#lib/document-facts/index.ts'
import type { Content } from '#lib/file-text/content.ts'
import type { FoundRelation } from '#lib/legal-relations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { ReceivedFile } from './received-file.ts'

/** What a file became: a document, with the address of its page in the workspace. */
export interface Outcome {
  label: string
  href: string
}

/** What was found in a file that is kept; `content` is null where nothing could be read. */
export interface ReadFile {
  file: ReceivedFile
  content: Content | null
  facts: Facts
  relations: FoundRelation[]
}

/** What intake asks of those who make something of the files. */
export interface IntakeHooks {
  /** In the transaction in which the file is kept. */
  onRead: (ctx: Context, tx: Database, read: ReadFile) => Promise<void>
  /** In the transaction in which a file is refused for its mark of secrecy: what else holds its words must go too. */
  onRefused?: (ctx: Context, tx: Database, file: ReceivedFile) => Promise<void>
  listOutcomes: (ctx: Context, files: readonly ReceivedFile[]) => Promise<Map<string, Outcome>>
  maySeeFile: (ctx: Context, fileId: string) => Promise<boolean>
}
