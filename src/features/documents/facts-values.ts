import type { FieldValues } from '#platform/http/index.ts'
import type { DocumentRecord } from './queries.ts'

/** A document as the fields of its form. */
export const valuesOf = (document: DocumentRecord): FieldValues => ({
  type: document.type ?? '',
  number: document.number ?? '',
  issuedOn: document.issuedOn ?? '',
  place: document.place,
  issuer: document.issuer,
  signerAuthority: document.signerAuthority,
  signerPost: document.signerPost,
  signerName: document.signerName,
  abstract: document.abstract,
  bases: document.bases.join('\n'),
  recipients: document.recipients.join('\n'),
  urgency: document.urgency,
  fields: document.fields,
  effectiveFrom: document.effectiveFrom ?? '',
  expiresOn: document.expiresOn ?? '',
  gazetteIssue: document.gazetteIssue,
  gazetteOn: document.gazetteOn ?? '',
  publicity: document.publicity,
  publicityGround: document.publicityGround,
  lateNote: document.lateNote,
})
