import { describe, expect, it } from 'vitest'
import {
  canTake,
  isOpen,
  liveStates,
  openStates,
  readableStates,
  rule,
  stateNames,
  stepNames,
  type EditionState,
} from './article.ts'

const states = Object.keys(stateNames) as EditionState[]

describe('the workflow', () => {
  it('has a place for every state: in work, live, or put away', () => {
    const away = states.filter((state) => !isOpen(state) && !liveStates.includes(state))
    expect(away).toEqual(['superseded', 'discarded'])
    expect(openStates.filter((state) => liveStates.includes(state))).toEqual([])
    expect(readableStates.every((state) => liveStates.includes(state))).toBe(true)
  })

  it('leads from a draft to every state but that of an edition another has replaced', () => {
    const reached = new Set<EditionState>(['draft'])
    for (let size = 0; size < reached.size;) {
      size = reached.size
      for (const step of stepNames)
        for (const state of reached) if (canTake(state, step)) reached.add(rule(step).to ?? state)
    }
    expect(states.filter((state) => !reached.has(state))).toEqual(['superseded'])
  })

  it('reaches the public only from “ready” and “scheduled”, but for the way past the steps and the way back', () => {
    const publishing = stepNames.filter((step) => rule(step).to === 'published')
    expect(publishing).toEqual(['publish', 'force_publish', 'restore'])
    expect(rule('publish').from).toEqual(['ready', 'scheduled'])
  })

  it('asks for a reason wherever something is taken from somebody', () => {
    const reasoned = stepNames.filter((step) => rule(step).needsReason)
    expect(reasoned).toEqual(['return', 'force_publish', 'correct', 'withdraw', 'take_down', 'redirect'])
  })

  it('has no way out of what was taken down, redirected or replaced, but confirming what was forced', () => {
    for (const state of ['taken_down', 'redirected', 'superseded'] as const)
      expect(stepNames.filter((step) => canTake(state, step) && step !== 'confirm_forced')).toEqual([])
  })
})
