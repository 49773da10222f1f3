import { describe, expect, it } from 'vitest'
import { delegationPhase, whyNotDelegate, type DelegationDraft, type DelegationFacts } from './delegation.ts'

const monday = new Date('2026-03-02T01:00:00Z')
const draft: DelegationDraft = {
  toPerson: 'lan',
  divisionId: 'KT',
  fromOn: '2026-03-02',
  toOn: '2026-03-20',
  reason: 'Đi công tác',
  decision: null,
}
const held = {
  divisionId: 'KT',
  state: 'confirmed',
  fromOn: '2024-01-01',
  toOn: null,
  endedAt: null,
} as const
const facts: DelegationFacts = {
  giverPosts: [{ ...held, role: 'division_head' }],
  receiverPosts: [{ ...held, role: 'specialist' }],
  earlier: [],
}

describe('a delegation', () => {
  it('is given from today on, to a person of the same division', () => {
    expect(whyNotDelegate(draft, facts, monday)).toBeNull()
  })

  it('is not given for days that are over', () => {
    const late = whyNotDelegate({ ...draft, fromOn: '2026-03-01' }, facts, monday)
    expect(late).toMatchObject({ field: 'fromOn' })
    expect(late?.sentence).toContain('02/03/2026')
  })

  it('does not outlast the post of the one who gives it', () => {
    const giverPosts = [{ ...held, role: 'division_head' as const, toOn: '2026-03-10' }]
    expect(whyNotDelegate(draft, { ...facts, giverPosts }, monday)).toMatchObject({ field: 'toOn' })
  })

  it('goes to nobody of another division, and to nobody who signs already', () => {
    const stranger = [{ ...held, role: 'specialist' as const, divisionId: 'TH' }]
    expect(whyNotDelegate(draft, { ...facts, receiverPosts: stranger }, monday)).toMatchObject({
      field: 'toPerson',
    })
    const deputy = [{ ...held, role: 'division_deputy' as const }]
    const refused = whyNotDelegate(draft, { ...facts, receiverPosts: deputy }, monday)
    expect(refused?.sentence).toContain('không cần ủy quyền')
  })

  it('does not meet another, which is named with its dates', () => {
    const other = { fromOn: '2026-03-15', toOn: '2026-03-31', endedAt: null, receiverName: 'Đinh Văn Nắng' }
    const refused = whyNotDelegate(draft, { ...facts, earlier: [other] }, monday)
    expect(refused?.sentence).toContain('Đinh Văn Nắng từ 15/03/2026 đến hết 31/03/2026')
    const ended = { ...other, endedAt: new Date('2026-03-01T00:00:00Z') }
    expect(whyNotDelegate(draft, { ...facts, earlier: [ended] }, monday)).toBeNull()
  })

  it('is in force from its first day to its last, unless it was ended', () => {
    const open = { ...draft, endedAt: null }
    expect(delegationPhase(open, new Date('2026-03-01T16:00:00Z'))).toBe('ahead')
    expect(delegationPhase(open, new Date('2026-03-20T16:59:00Z'))).toBe('in_force')
    expect(delegationPhase(open, new Date('2026-03-20T17:00:00Z'))).toBe('over')
    expect(delegationPhase({ ...open, endedAt: monday }, monday)).toBe('over')
  })
})
