import type { VNode } from 'preact'
import { readContent } from '#features/intake/index.ts'
import { verdictOn } from '#features/layout-check/index.ts'
import { findDivision } from '#features/organisation/index.ts'
import { dayOf } from '#lib/days.ts'
import { readFacts } from '#lib/document-facts/index.ts'
import { textOfPage } from '#lib/file-text/content.ts'
import { listEventsAbout } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import { findGaps } from './commands/take-step.ts'
import { stepLabels, type Step } from './document.ts'
import { entryClock } from './entry-clock.ts'
import { valuesOf } from './facts-values.ts'
import { DocumentDeskPage, type DocumentDeskPageProps } from './pages/document-desk-page.tsx'
import { whyNotAttach } from './files/role.ts'
import { concerns, mayAttach, mayRelate, whyNot } from './policy.ts'
import { publicationClock } from './publication-clock.ts'
import { findDocument, listAttached, type DocumentRecord } from './queries.ts'
import { listOutgoing } from './relations/queries.ts'

type Refused = Partial<Pick<DocumentDeskPageProps, 'form' | 'refused' | 'relationForm'>> & {
  /** Sentences about files that were not taken just now, and as what they were sent. */
  attach?: { role: string; errors: readonly string[] }
}

export interface DocumentDeskOptions {
  /** Bytes. */
  uploadLimit: number
  /** What documents show of features they do not know. */
  alsoShow: (ctx: Context, id: string) => Promise<VNode>
  /** The letters that it was made of, by the address of its page. */
  listSources: (ctx: Context, href: string) => Promise<{ label: string; href: string }[]>
}

/** The page of one document in the workspace, with what was refused just now. */
export async function showDocument(
  ctx: Context,
  { uploadLimit, alsoShow, listSources }: DocumentDeskOptions,
  id: string,
  refused: Refused = {},
) {
  const { db, actor, profile, files: store } = ctx
  const document = await findDocument(db, actor, id)
  const files = await listAttached(db, id)
  const original = files.find(({ role }) => role === 'original')
  const [division, events, ties, gaps, content] = await Promise.all([
    findDivision(db, document.divisionId),
    listEventsAbout(db, 'document', id),
    listOutgoing(db, id),
    findGaps(ctx, db, document),
    original ? readContent(store, original) : null,
  ])
  const steps = Object.keys(stepLabels) as Exclude<Step, 'save'>[]
  return (
    <DocumentDeskPage
      document={document}
      divisionName={division.name}
      files={files}
      pages={content?.pages.map(textOfPage) ?? []}
      layout={content ? verdictOn(content, readFacts(content), dayOf(ctx.now())) : null}
      ties={ties}
      events={events}
      sources={await listSources(ctx, paths.desk.document.href({ id }))}
      also={await alsoShow(ctx, id)}
      offers={steps
        .filter((step) => concerns(actor, step, document))
        .map((step) => ({ step, refusal: whyNot(actor, step, document) ?? firstGap(step, gaps) }))}
      gaps={gaps}
      publicationClock={publicationClock(profile, document, ctx.now())}
      clock={document.issuedOn ? entryClock(profile, document.issuedOn, document.registeredAt) : null}
      fields={profile.documents.fields}
      whyNotEdit={whyNot(actor, 'save', document)}
      mayRelate={mayRelate(actor, document)}
      attach={attachOf(ctx, document, uploadLimit, refused.attach)}
      refused={refused.refused}
      relationForm={refused.relationForm}
      form={refused.form ?? { values: valuesOf(document), errors: {} }}
    />
  )
}

/** The clerk owes everything, the head waits for the files alone: the facts were whole when they came. */
const firstGap = (step: Step, gaps: Record<string, string>): string | null => {
  const [gap] = Object.values(gaps)
  if (step === 'complete' && gap !== undefined) return `Chưa chuyển được: ${gap}.`
  return step === 'confirm' && gaps['files'] !== undefined ? `Chưa xác nhận được: ${gaps['files']}.` : null
}

function attachOf(
  { actor }: Context,
  document: DocumentRecord,
  maxBytes: number,
  refused: Refused['attach'],
): DocumentDeskPageProps['attach'] {
  if (!mayAttach(actor, document) || document.state === 'discarded') return null
  const roles = (['original', 'attachment', 'rendition'] as const).filter(
    (role) => whyNotAttach(document.state, role) === null,
  )
  const role = roles.find((one) => one === refused?.role) ?? roles[0] ?? 'rendition'
  return { id: document.id, roles, role, maxBytes, errors: refused?.errors ?? [] }
}
