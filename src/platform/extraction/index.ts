import type { Extracted, Extraction, UnfoldedFiles, Unfolding } from './extracted.ts'
import { runTask, type ExtractionLimits } from './run.ts'

export type { Extracted, Extraction, Unfolding } from './extracted.ts'
export type { ExtractionLimits } from './run.ts'

/**
 * Reads one file in a process of its own: whatever is in it, the portal neither hangs nor grows. A file that breaks its
 * process, or takes too long, is an answer too. `name` is how the sender called it, `authorities` the folder of the
 * certificates by which signatures are trusted.
 */
export async function extractFile(
  { path, name, authorities }: { path: string; name: string; authorities?: string | null },
  limits: Partial<ExtractionLimits> = {},
): Promise<Extraction> {
  const run = await runTask<Extracted>('read', [path, name, authorities ?? ''], limits)
  return run.state === 'done' ? { state: 'done', ...run.answer, seconds: run.seconds } : run
}

/**
 * Unfolds a ZIP of documents into an empty folder, in a process of its own as well. Each file gets a number there; its name
 * in the archive comes with it. An archive in the archive is not unfolded.
 */
export async function unfoldArchive(
  { path, folder }: { path: string; folder: string },
  limits: Partial<ExtractionLimits> = {},
): Promise<Unfolding> {
  const run = await runTask<UnfoldedFiles>('unfold', [path, folder], limits)
  return run.state === 'done' ? { state: 'done', ...run.answer, seconds: run.seconds } : run
}
