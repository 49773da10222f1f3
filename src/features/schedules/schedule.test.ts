import { describe, expect, it } from 'vitest'
import { findConflicts } from './conflicts.ts'
import { factsToPublish, isSame, type PublishedFacts } from './published.ts'
import { canTake, isWeek, steps, stepNames, weekTitle } from './schedule.ts'

const occasion = {
  day: '2026-03-10',
  startsAt: 480,
  endsAt: 600,
  content: 'Họp giao ban',
  place: 'Phòng họp số 1',
  participants: '',
  leaders: ['an'],
}
const entry = { ...occasion, state: 'accepted', scope: 'public', reason: null }
const on: PublishedFacts = { ...occasion, status: 'on', reason: null }

describe('a week', () => {
  it('is called by its Monday and numbered as ISO 8601 does, also where a year ends', () => {
    expect(isWeek('2026-03-09')).toBe(true)
    expect(isWeek('2026-03-10')).toBe(false)
    expect(isWeek('2026-02-30')).toBe(false)
    expect(weekTitle('2026-12-28')).toBe('Tuần 53 (từ ngày 28/12/2026 đến ngày 03/01/2027)')
    expect(weekTitle('2018-12-31')).toBe('Tuần 1 (từ ngày 31/12/2018 đến ngày 06/01/2019)')
  })

  it('has steps that each lead somewhere else', () => {
    for (const step of stepNames) {
      expect(steps[step].from).not.toBe(steps[step].to)
      expect(canTake(steps[step].from, step)).toBe(true)
      expect(canTake(steps[step].to, step)).toBe(false)
    }
  })
})

describe('what is published of an entry', () => {
  it('is nothing while it is proposed or internal', () => {
    expect(factsToPublish({ ...entry, state: 'proposed' }, null)).toBeNull()
    expect(factsToPublish({ ...entry, scope: 'internal' }, null)).toBeNull()
    expect(factsToPublish({ ...entry, state: 'cancelled' }, null)).toBeNull()
  })

  it('says that it was called off, or goes where it became internal', () => {
    expect(factsToPublish({ ...entry, state: 'cancelled', reason: 'Bão' }, on)).toMatchObject({
      status: 'cancelled',
      reason: 'Bão',
    })
    const withdrawn = factsToPublish({ ...entry, scope: 'internal', content: 'Khác' }, on)
    expect(withdrawn).toMatchObject({ status: 'withdrawn', content: 'Họp giao ban' })
    expect(factsToPublish({ ...entry, scope: 'internal' }, withdrawn)).toEqual(withdrawn)
  })

  it('is the same whatever order its names are kept in', () => {
    const { status, ...rest } = on
    expect(isSame(on, { ...rest, status })).toBe(true)
    expect(isSame(on, { ...on, place: 'Phòng họp số 2' })).toBe(false)
    expect(isSame(null, on)).toBe(false)
  })
})

describe('two entries at once', () => {
  const one = { ...occasion, id: 'one' }
  const other = { ...occasion, id: 'other', startsAt: 599, endsAt: null }

  it('collide where they share a leader or a room, however it is written', () => {
    const elsewhere = { ...other, place: 'Hội trường' }
    expect(findConflicts(one, [elsewhere])).toMatchObject([{ leaders: ['an'], isSamePlace: false }])
    const sameRoom = { ...other, leaders: ['binh'], place: 'PHÒNG HỌP  số 1.' }
    expect(findConflicts(one, [sameRoom])).toMatchObject([{ leaders: [], isSamePlace: true }])
  })

  it('do not where one begins when the other ends, on another day, or with nothing in common', () => {
    expect(findConflicts(one, [{ ...other, startsAt: 600 }])).toEqual([])
    expect(findConflicts(one, [{ ...other, day: '2026-03-11' }])).toEqual([])
    expect(findConflicts(one, [{ ...other, leaders: [], place: '' }])).toEqual([])
    expect(findConflicts(one, [one])).toEqual([])
  })
})
