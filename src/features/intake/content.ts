import type { Content } from '#lib/file-text/content.ts'
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
