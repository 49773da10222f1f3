import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '#platform/actor.ts'
import type { PetitionState } from './petition.ts'
import { whyNot, type Standing } from './policy.ts'
import { canTake, stepNames, steps, type Step } from './workflow.ts'

const hub = 'KSTTHC'
const person = (role: Role, divisionId: string | null): Actor => ({
  id: `${role}-${divisionId}`,
  name: role,
  posts: [{ role, divisionId, title: role, canPublish: false, onBehalfOf: null }],
})
const people = {
  clerk: person('specialist', hub),
  hub_head: person('division_head', hub),
  answerer: person('specialist', 'TH'),
  head: person('division_head', 'TH'),
  deputy: person('division_deputy', 'TH'),
  other_head: person('division_head', 'VX'),
  board_head: person('board_head', null),
  chief: person('chief', 'LD'),
}

/** Who may take which step at all; from where, says the workflow. */
const table: Record<Step, readonly (keyof typeof people)[]> = {
  ask: ['clerk', 'hub_head'],
  supplement: ['clerk', 'hub_head'],
  reject: ['clerk', 'hub_head'],
  forward: ['clerk', 'hub_head'],
  assign: ['clerk', 'hub_head'],
  take_back: ['clerk', 'hub_head'],
  draft: ['clerk', 'hub_head', 'answerer', 'head', 'deputy'],
  sign: ['hub_head', 'head', 'deputy'],
  unsign: ['hub_head', 'head', 'deputy'],
  write_public: ['clerk', 'hub_head'],
  publish: ['clerk', 'hub_head', 'board_head'],
  take_down: ['clerk', 'hub_head', 'board_head'],
}

const standing = (state: PetitionState): Standing => ({
  state,
  divisionId: 'TH',
  answer: 'Trả lời.',
  answerBy: 'somebody',
  publicTitle: 'Tiêu đề',
  publicBy: 'somebody',
  publishedAt: null,
})
const states = [...new Set(stepNames.flatMap((step) => [...steps[step].from, steps[step].to]))]

describe.each(stepNames)('%s', (step) => {
  it.each(states)('from %s is for those of the table', (state) => {
    const may = Object.entries(people)
      .filter(([, actor]) => whyNot(actor, hub, step, standing(state)) === null)
      .map(([name]) => name)
    expect(may).toEqual(canTake(state, step) ? table[step] : [])
  })
})
