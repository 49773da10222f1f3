import { whyNot as whyNotContributors } from '#features/contributors/index.ts'
import { isSafe, looks as fileLooks } from '#features/intake/index.ts'
import { formatDateTime } from '#lib/dates.ts'
import { excerpt } from '#lib/text.ts'
import type { Actor } from '#platform/actor.ts'
import { listEventsAbout } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Rejected } from '#platform/http/index.ts'
import type { Profile } from '#platform/profile.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { addressee } from './commands/steps.ts'
import type { Destination, Material } from './destination.ts'
import { listAttachments } from './files.ts'
import { listOthers } from './others.ts'
import { whyNotOriginal } from './original.ts'
import { senderOf, titleOf } from './pages/names.ts'
import type { Offer } from './pages/steps-part.tsx'
import { SubmissionPage } from './pages/submission-page.tsx'
import { whyNot } from './policy.ts'
import { findSubmission, listArrivals, listRelated, listResults } from './queries.ts'
import { listReaders } from '#features/organisation/index.ts'
import type { Submission } from './table.ts'

export interface RejectedSteps {
  assign?: Rejected
  refuse?: Rejected
  merge?: Rejected
}

export async function showSubmission(
  ctx: Context,
  id: string,
  destinations: readonly Destination[],
  rejected: RejectedSteps = {},
) {
  const { db, actor, profile } = ctx
  const submission = await findSubmission(db, id)
  const [files, related, arrivals, events] = await Promise.all([
    listAttachments(db, id),
    listRelated(db, submission),
    listArrivals(db, id),
    listEventsAbout(db, 'submission', id),
  ])
  const mayAct = whyNot(actor, 'assign', secretariatOf(profile)) === null
  return (
    <SubmissionPage
      submission={submission}
      files={files.map((file) => ({
        ...file,
        bytes: file.declaredBytes,
        look: fileLooks[file.state],
        isSafe: isSafe(file),
      }))}
      related={related}
      arrivals={arrivals}
      events={events}
      results={await listResults(db, [id])}
      mayOpenOriginal={whyNotOriginal(ctx, submission)}
      mayOpenContributor={maySeeContributors(actor, profile)}
      mayAct={mayAct}
      readers={mayAct ? await listReaders(db, ctx) : []}
      offers={mayAct ? await listOffers(ctx, { submission, files }, destinations) : []}
      others={
        mayAct
          ? (await listOthers(db, submission)).map((other) => ({ id: other.id, label: describe(other) }))
          : []
      }
      addressee={addressee(submission)}
      self={actor.id}
      {...rejected}
    />
  )
}

const maySeeContributors = (actor: Actor, profile: Profile): boolean =>
  whyNotContributors(actor, 'see', profile) === null

const describe = (other: Submission): string =>
  `${formatDateTime(other.receivedAt)}, ${excerpt(senderOf(other), 40)}: ${excerpt(titleOf(other), 60)}`

const listOffers = (
  ctx: Context,
  material: Material,
  destinations: readonly Destination[],
): Promise<Offer[]> =>
  Promise.all(
    destinations.map(async ({ key, label, hint, whyNot: refuses, listQuestions }) => {
      const refusal = refuses(ctx.actor, material, ctx.profile)
      return {
        key,
        label,
        hint,
        refusal,
        questions: refusal === null ? await listQuestions(ctx, material) : [],
      }
    }),
  )
