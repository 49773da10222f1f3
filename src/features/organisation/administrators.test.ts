import { describe, expect, it } from 'vitest'
import {
  endTerm,
  firstDayWithout,
  whyKeepAdministrator,
  whyNeverEnd,
  type AdministratorTerm,
} from './administrators.ts'

const today = '2026-03-02'
const now = new Date('2026-03-02T01:00:00Z')
const term = (personId: string, from: string, to: string | null): AdministratorTerm => ({
  postId: `post of ${personId}`,
  personId,
  from,
  to,
})
const an = term('An', '2020-01-01', null)
const binh = term('Bình', '2020-01-01', null)
const of =
  (personId: string) =>
  (each: { personId: string }): boolean =>
    each.personId === personId

describe('the first day without an administrator', () => {
  it('never comes while one stays without end', () => {
    expect(firstDayWithout([an, term('Bình', '2020-01-01', '2026-06-30')], today)).toBeNull()
  })

  it('is today where nobody is one', () => {
    expect(firstDayWithout([], today)).toBe(today)
    expect(firstDayWithout([term('An', '2026-04-01', null)], today)).toBe(today)
  })

  it('follows the last of the terms that join on', () => {
    const joined = [term('An', '2020-01-01', '2026-03-31'), term('Bình', '2026-04-01', '2026-06-30')]
    expect(firstDayWithout(joined, today)).toBe('2026-07-01')
  })

  it('lies in the gap between two terms', () => {
    const apart = [term('An', '2020-01-01', '2026-03-31'), term('Bình', '2026-04-02', null)]
    expect(firstDayWithout(apart, today)).toBe('2026-04-01')
  })
})

describe('an administrator', () => {
  it('may go while another stays', () => {
    expect(whyKeepAdministrator([an, binh], [binh], now)).toBeNull()
  })

  it('may not go as the last, and is told so', () => {
    expect(whyKeepAdministrator([an], [], now)).toContain('Khi đó hệ thống sẽ không còn quản trị viên nào')
  })

  it('may not be followed by a gap, and is told from when', () => {
    const after = endTerm([an], of('An'), '2026-03-31')
    expect(whyKeepAdministrator([an], after, now)).toContain('Từ ngày 01/04/2026')
  })

  it('is not kept by a gap that was there before', () => {
    const short = term('An', '2020-01-01', '2026-03-31')
    const after = endTerm([short, term('Bình', '2020-01-01', '2026-05-31')], of('Bình'), '2026-03-31')
    expect(whyKeepAdministrator([short], after, now)).toBeNull()
  })

  it('may be ended on some day once a successor is agreed', () => {
    expect(whyNeverEnd([an], of('An'), now)).toContain('không còn quản trị viên')
    expect(whyNeverEnd([an, term('Bình', '2026-05-01', null)], of('An'), now)).toBeNull()
  })
})
