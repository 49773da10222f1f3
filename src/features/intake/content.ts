import { textOfPage, type Content } from '#lib/file-text/content.ts'
import type { Files } from '#platform/files.ts'
import { contentKeyOf, type ReceivedFile } from './received-file.ts'

/** What was read in a kept file; null where nothing could be. */
export async function readContent(
  files: Files,
  { sha256, state }: Pick<ReceivedFile, 'sha256' | 'state'>,
): Promise<Content | null> {
  if (sha256 === null || state !== 'read') return null
  return JSON.parse(Buffer.from(await files.bytes(contentKeyOf(sha256))).toString('utf8')) as Content
}

/** The same as texts, a page each. */
export async function contentPages(
  files: Files,
  file: Pick<ReceivedFile, 'sha256' | 'state'>,
): Promise<string[]> {
  const content = await readContent(files, file)
  return content?.pages.map(textOfPage) ?? []
}
