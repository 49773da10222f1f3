import { describe, expect, it } from 'vitest'
import { readProfile } from '#platform/profile.ts'
import { testProfile } from '#test/setup/template.ts'
import { publicationClock } from './publication-clock.ts'

const profile = readProfile(testProfile)
const own = profile.documents.ownIssuers[0]?.name ?? ''
const at = (day: string) => new Date(`${day}T09:00:00+07:00`)
const normative = {
  type: 'decision',
  number: '17/2015/QĐ-UBND',
  issuer: own,
  issuedOn: '2015-07-20',
  publishedAt: null,
  publicity: 'public',
} as const

describe('how soon a legal normative document has to be on the site', () => {
  it('is two working days for one of the office, ten for one of others', () => {
    expect(publicationClock(profile, normative, at('2015-07-22'))).toMatchObject({
      dueOn: '2015-07-22',
      isLate: false,
    })
    const central = { ...normative, type: 'decree', number: '52/2015/NĐ-CP', issuer: 'Chính phủ' }
    expect(publicationClock(profile, central, at('2015-07-22'))?.dueOn).toBe('2015-08-03')
  })

  it('counts no weekend, and tells by how many days it was late', () => {
    const friday = { ...normative, issuedOn: '2015-07-24', publishedAt: at('2015-07-30') }
    expect(publicationClock(profile, friday, at('2015-08-01'))).toMatchObject({
      dueOn: '2015-07-28',
      isLate: true,
      daysLate: 2,
    })
  })

  it('is not asked of other documents, nor outside of the days of the rule', () => {
    expect(publicationClock(profile, { ...normative, number: '65/QĐ-CVP' }, at('2015-07-22'))).toBeNull()
    expect(publicationClock(profile, { ...normative, issuedOn: '2010-07-20' }, at('2015-07-22'))).toBeNull()
    expect(publicationClock(profile, { ...normative, publicity: 'not_public' }, at('2015-07-22'))).toBeNull()
  })
})
