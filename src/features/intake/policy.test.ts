import { expect, it } from 'vitest'
import type { Actor, ActorPost } from '#platform/actor.ts'
import { divisionOf } from './policy.ts'

const post = (role: ActorPost['role'], divisionId: string | null): ActorPost => ({
  role,
  divisionId,
  title: '',
  canPublish: false,
  onBehalfOf: null,
})
const holding = (...posts: ActorPost[]): Actor => ({ id: 'a', name: 'Y Ngọc Lan', posts })

it('enters what somebody hands in for the division by whose post they may, not for that of any post', () => {
  expect(
    divisionOf(holding(post('finance', 'KT'), post('board_member', null), post('specialist', 'TH'))),
  ).toBe('TH')
})

it('knows no division for who hands in nothing', () => {
  expect(divisionOf(holding(post('chief', 'LD')))).toBeNull()
})
