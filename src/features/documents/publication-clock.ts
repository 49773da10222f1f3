import { parseNumber, typeOf } from '#lib/document-number/index.ts'
import { dayOf, daysBetween } from '#lib/days.ts'
import { recogniseIssuer } from '#lib/issuers/index.ts'
import { lastDayOf } from '#lib/working-time/index.ts'
import type { Profile } from '#platform/profile.ts'
import type { EntryClock } from './entry-clock.ts'
import { ownNames } from './own-issuers.ts'
import type { DocumentRecord } from './queries.ts'

type Published = Pick<DocumentRecord, 'type' | 'number' | 'issuer' | 'issuedOn' | 'publishedAt' | 'publicity'>

/**
 * How soon a legal normative document has to be on the site (DL-05, DL-06), by the rule that was in force when it was issued;
 * null for other documents and where no rule was. Computed, never stored.
 */
export function publicationClock(
  profile: Pick<Profile, 'documents' | 'workCalendar'>,
  document: Published,
  now: Date,
): EntryClock | null {
  const { issuedOn, publishedAt, publicity } = document
  if (issuedOn === null || publicity === 'not_public' || !isNormative(document)) return null
  const names = ownNames(profile)
  const isOwn = Object.hasOwn(names, recogniseIssuer(document.issuer, names).name)
  const rule = profile.documents.publication.find(
    ({ issuedBy, validFrom, validTo }) =>
      (issuedBy === 'own') === isOwn && validFrom <= issuedOn && (validTo === null || issuedOn <= validTo),
  )
  if (!rule) return null
  const dueOn = lastDayOf(issuedOn, { amount: rule.workingDays, unit: 'working_day' }, profile.workCalendar)
  const shown = dayOf(publishedAt ?? now)
  const daysLate = shown > dueOn ? daysBetween(dueOn, shown) : 0
  return { dueOn, isLate: daysLate > 0, daysLate, source: rule.source }
}

/** By its kind, or by the year that only normative documents carry in their number. */
const isNormative = ({ type, number }: Published): boolean =>
  typeOf(type ?? '')?.family === 'legal' || (number !== null && parseNumber(number)?.year != null)
