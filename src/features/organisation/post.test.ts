import { describe, expect, it } from 'vitest'
import { endingOf, isInForce, phaseOf, whyNoSeat, whyNotForOneWhoLeaves, type Neighbour } from './post.ts'

const monday = new Date('2026-03-02T01:00:00Z')
const post = { state: 'confirmed' as const, fromOn: '2026-01-01', toOn: null, endedAt: null }
const head: Neighbour = {
  id: '1',
  personId: 'an',
  personName: 'Cao Văn An',
  role: 'board_head',
  divisionId: null,
  fromOn: '2024-01-01',
  toOn: '2026-06-30',
}
const seat = {
  personId: 'binh',
  role: 'board_head',
  divisionId: null,
  fromOn: '2026-05-01',
  toOn: null,
} as const

describe('a post', () => {
  it('gives rights from its first day to the end of its last, by the clock of the office', () => {
    const march = { ...post, fromOn: '2026-03-02', toOn: '2026-03-02' }
    expect(isInForce(march, new Date('2026-03-01T16:59:59Z'))).toBe(false)
    expect(isInForce(march, new Date('2026-03-01T17:00:00Z'))).toBe(true)
    expect(isInForce(march, new Date('2026-03-02T16:59:59Z'))).toBe(true)
    expect(isInForce(march, new Date('2026-03-02T17:00:00Z'))).toBe(false)
  })

  it('gives no right before it is confirmed, nor after it was refused', () => {
    expect(isInForce({ ...post, state: 'proposed' }, monday)).toBe(false)
    expect(isInForce({ ...post, state: 'refused' }, monday)).toBe(false)
  })

  it('ends at once, or after the day that was chosen', () => {
    const atOnce = endingOf(post, null, monday)
    expect(isInForce({ ...post, ...atOnce }, monday)).toBe(false)
    const onFriday = { ...post, ...endingOf(post, '2026-03-06', monday) }
    expect(isInForce(onFriday, new Date('2026-03-06T16:59:00Z'))).toBe(true)
    expect(isInForce(onFriday, new Date('2026-03-06T17:00:00Z'))).toBe(false)
    expect(phaseOf(onFriday, monday)).toBe('in_force')
  })

  it('that has not begun is over without ever having given a right', () => {
    const later = { ...post, fromOn: '2026-04-01' }
    const ended = { ...later, ...endingOf(later, '2026-03-20', monday) }
    expect(phaseOf(ended, monday)).toBe('over')
    expect(isInForce(ended, new Date('2026-04-01T05:00:00Z'))).toBe(false)
  })

  it('is not for one who will have left', () => {
    expect(whyNotForOneWhoLeaves('2026-06-01', null)).toContain('01/06/2026')
    expect(whyNotForOneWhoLeaves('2026-06-01', '2026-06-01')).not.toBeNull()
    expect(whyNotForOneWhoLeaves('2026-06-01', '2026-05-31')).toBeNull()
    expect(whyNotForOneWhoLeaves(null, null)).toBeNull()
  })
})

describe('the seat of the head of the board', () => {
  it('is for one: the sentence names who sits there and until when', () => {
    const reason = whyNoSeat(seat, [head], null)
    expect(reason).toContain('chỉ có một Tổ trưởng Tổ biên tập')
    expect(reason).toContain('Cao Văn An')
    expect(reason).toContain('30/06/2026')
  })

  it('may pass from one to the next', () => {
    expect(whyNoSeat({ ...seat, fromOn: '2026-07-01' }, [head], null)).toBeNull()
  })

  it('does not stand in the way of its own new dates', () => {
    expect(whyNoSeat({ ...seat, personId: 'an' }, [head], '1')).toBeNull()
  })
})

describe('the head of a division', () => {
  const heads = (divisionId: string): Neighbour => ({
    ...head,
    role: 'division_head',
    divisionId,
    toOn: null,
  })

  it('is one in each division', () => {
    const place = { ...seat, role: 'division_head', divisionId: 'TH' } as const
    expect(whyNoSeat(place, [heads('KT')], null)).toBeNull()
    expect(whyNoSeat(place, [heads('KT'), heads('TH')], null)).toContain('Mỗi phòng chỉ có một Trưởng phòng')
  })
})

describe('a specialist', () => {
  it('has colleagues, but holds the same post only once', () => {
    const colleague: Neighbour = { ...head, role: 'specialist', divisionId: 'TH' }
    const place = { ...seat, role: 'specialist', divisionId: 'TH' } as const
    expect(whyNoSeat(place, [colleague], null)).toBeNull()
    expect(whyNoSeat({ ...place, personId: 'an' }, [colleague], null)).toContain('đã giữ chức vụ này')
  })
})
