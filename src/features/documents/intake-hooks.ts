import type { IntakeHooks, ReadFile } from '#features/intake/index.ts'
import { paths } from '#paths'
import { draftFromFile } from './commands/draft-from-file.ts'
import { draftOf } from './draft-of.ts'
import { attachRead } from './files/attach.ts'
import { listByFiles, listDocumentsOf } from './queries.ts'
import { maySee } from './scope.ts'

/** What becomes of a file that was handed in: a filled form for each one that may be a document. */
export const intakeHooks: IntakeHooks = {
  async onRead(ctx, tx, read) {
    if (read.file.meantFor !== null) await attachRead(ctx, tx, read)
    else if (mayBeDocument(read))
      await draftFromFile(ctx, tx, read.file, draftOf(read, ctx.profile.documents.fields))
  },

  async listOutcomes({ db, actor }, files) {
    const drafted = await listByFiles(db, files)
    return new Map(
      files.flatMap(({ id, sha256 }) => {
        const document = drafted.get(sha256 ?? '')
        if (!document || !maySee(actor, document)) return []
        const label = document.number ?? 'Văn bản chưa có số'
        return [[id, { label, href: paths.desk.document.href({ id: document.id }) }] as const]
      }),
    )
  },

  async maySeeFile({ db, actor }, fileId) {
    const owners = await listDocumentsOf(db, fileId)
    return owners.some((document) => document.state !== 'discarded' && maySee(actor, document))
  },
}

/** A lock file, an empty one or one of a kind that is not taken is told of in the list and becomes nothing. */
const mayBeDocument = ({ file: { remarks } }: ReadFile): boolean =>
  !['empty', 'lock-file', 'unknown'].some((remark) => remarks.includes(remark))
