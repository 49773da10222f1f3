import { beginOf, relationNames, typeName, type PublicLine, type Tie } from '#features/documents/index.ts'
import { dayOf } from '#lib/days.ts'
import { parseNumber } from '#lib/document-number/index.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import type { Asked } from './asked.ts'
import { effectLooks, effectOfLine } from './effect-looks.ts'
import type { ReadableDocument } from './reading.ts'
import { nameOf } from './ties.ts'

type Known = Pick<Context, 'publicUrl' | 'now'>

export const writeJson = (value: unknown): string => JSON.stringify(value, null, 2)

const addressOf = ({ publicUrl }: Known, slug: string | null) =>
  slug === null ? null : `${publicUrl}${paths.document.href({ slug })}`

/** One document of a list, for machines; the names of the fields are those of the exchange standard where it has one. */
const describeLine = (ctx: Known, line: PublicLine) => ({
  number: line.number,
  ...partNumber(line.number ?? ''),
  typeName: typeName(line.type),
  issuedDate: line.issuedOn,
  organName: line.issuer,
  subject: line.abstract,
  signer: line.signerName,
  effectiveFrom: line.effectiveFrom,
  effect: effectLooks[effectOfLine(line, dayOf(ctx.now()))].label,
  fields: line.fields,
  publishedAt: line.publishedAt?.toISOString() ?? null,
  url: addressOf(ctx, line.slug),
})

/** The year of a normative document goes with its symbol, so that the two with a slash between are the number again. */
function partNumber(number: string) {
  const parts = parseNumber(number)
  if (parts === null) return { codeNumber: null, codeNotation: null }
  return { codeNumber: parts.number, codeNotation: [parts.year, parts.symbol].filter(Boolean).join('/') }
}

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

/** Of what is not public, only the words that the text itself has are said. */
const describeTie = (ctx: Known, tie: Tie, direction: 'forward' | 'back') => ({
  relation: relationNames(tie.type)[direction],
  document: tie.other?.state === 'published' ? nameOf(tie.other) : tie.targetWords,
  part: tie.part,
  since: direction === 'back' ? beginOf(tie) : tie.since,
  url: tie.other?.state === 'published' ? addressOf(ctx, tie.other.slug) : null,
})

export function describeDocument(ctx: Known, { document, files, outgoing, incoming }: ReadableDocument) {
  const slug = document.slug ?? ''
  return {
    ...describeLine(ctx, document),
    place: document.place,
    signerInfo: { position: document.signerPost, fullName: document.signerName },
    bases: document.bases,
    recipients: document.recipients,
    expiresOn: document.expiresOn,
    gazette: document.gazetteIssue ? { issue: document.gazetteIssue, date: document.gazetteOn } : null,
    relations: [
      ...outgoing.map((tie) => describeTie(ctx, tie, 'forward')),
      ...incoming.map((tie) => describeTie(ctx, tie, 'back')),
    ],
    files: files.map(({ id, name, mime, declaredBytes, sha256 }) => ({
      name,
      type: mime,
      bytes: declaredBytes,
      sha256,
      url: `${ctx.publicUrl}${paths.documentFile.href({ slug, id, name })}`,
    })),
    text: document.body.replaceAll('\f', '\n\n'),
  }
}
