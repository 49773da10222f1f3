import { relationNames, typeName, type DocumentRecord, type PublicLine, type Tie } from '#features/documents/index.ts'
import { dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import type { Asked } from './asked.ts'
import { effectLooks, effectOfLine } from './effect-looks.ts'

type Known = Pick<Context, 'publicUrl' | 'now'>

const addressOf = ({ publicUrl }: Known, slug: string | null) =>
  slug === null ? null : `${publicUrl}${paths.document.href({ slug })}`

/** One document of a list, for machines; the names of the fields are those of the exchange standard where it has one. */
const describeLine = (ctx: Known, line: PublicLine) => ({
  codeNotation: line.number,
  typeName: typeName(line.type),
  issuedDate: line.issuedOn,
  organName: line.issuer,
  subject: line.abstract,
  signer: line.signerName,
  effectiveFrom: line.effectiveFrom,
  effect: effectLooks[effectOfLine(line, dayOf(ctx.now()))].label,
  fields: line.fields,
  url: addressOf(ctx, line.slug),
})

export const exportList = (
  ctx: Known,
  { page }: Asked,
  listed: { documents: readonly PublicLine[]; total: number; pages: number },
) => ({
  total: listed.total,
  page,
  pages: listed.pages,
  documents: listed.documents.map((line) => describeLine(ctx, line)),
})

const describeTie = (ctx: Known, { type, targetWords, part, since, other }: Tie, direction: 'forward' | 'back') => ({
  relation: relationNames(type)[direction],
  document: direction === 'forward' ? targetWords : [typeName(other?.type ?? null), other?.number].join(' ').trim(),
  part,
  since,
  url: other?.state === 'published' ? addressOf(ctx, other.slug) : null,
})

export const describeDocument = (
  ctx: Known,
  document: DocumentRecord,
  outgoing: readonly Tie[],
  incoming: readonly Tie[],
) => ({
  ...describeLine(ctx, document),
  place: document.place,
  signerInfo: { position: document.signerPost, fullName: document.signerName },
  bases: document.bases,
  recipients: document.recipients,
  expiresOn: document.expiresOn,
  gazette: document.gazetteIssue ? { issue: document.gazetteIssue, date: document.gazetteOn } : null,
  relations: [
    ...outgoing.filter(({ state }) => state === 'confirmed').map((tie) => describeTie(ctx, tie, 'forward')),
    ...incoming.map((tie) => describeTie(ctx, tie, 'back')),
  ],
  text: document.body,
})
