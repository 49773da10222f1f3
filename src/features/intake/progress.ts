import type { Context } from '#platform/context.ts'
import type { IntakeHooks } from './hooks.ts'
import { describeRemarks } from './pages/remarks.ts'
import { listFromArchives } from './queries.ts'
import { looks, type ReceivedFile } from './received-file.ts'

/** What the script on the page is told of one file; assets/intake reads exactly this. */
export interface Progress {
  id: string
  name: string
  bytes: number
  received: number
  state: ReceivedFile['state']
  label: string
  pages: number | null
  pagesRead: number
  /** Sentences, the weightiest first. */
  remarks: string[]
  /** The address of its form, and how that is called. */
  href: string | null
  outcome: string | null
  /** What came out of an archive. */
  members: string[]
}

export async function tellProgress(
  ctx: Context,
  { listOutcomes }: Pick<IntakeHooks, 'listOutcomes'>,
  files: readonly ReceivedFile[],
): Promise<Progress[]> {
  const outcomes = await listOutcomes(ctx, files)
  const members = await listFromArchives(
    ctx.db,
    files.filter(({ state }) => state === 'unpacked').map(({ id }) => id),
  )
  return Promise.all(
    files.map(async (file) => ({
      id: file.id,
      name: file.name,
      bytes: file.declaredBytes,
      received: file.state === 'receiving' ? await ctx.incoming.size(file.id) : file.declaredBytes,
      state: file.state,
      label: looks[file.state].label,
      pages: file.pages,
      pagesRead: file.pagesRead,
      remarks: describeRemarks(file),
      href: outcomes.get(file.id)?.href ?? null,
      outcome: outcomes.get(file.id)?.label ?? null,
      members: members.filter(({ archiveId }) => archiveId === file.id).map(({ id }) => id),
    })),
  )
}
