import type { StateLook } from '#ui/index.ts'
import { stateNames, type EditionState } from '../article.ts'

const tones: Record<EditionState, StateLook['tone']> = {
  draft: 'neutral',
  submitted: 'waiting',
  signed: 'waiting',
  editing: 'progress',
  checked: 'waiting',
  ready: 'waiting',
  scheduled: 'progress',
  published: 'good',
  withdrawn: 'warning',
  taken_down: 'stopped',
  redirected: 'neutral',
  archived: 'neutral',
  superseded: 'neutral',
  discarded: 'stopped',
}

/** How each state is called and drawn. */
export const looks = Object.fromEntries(
  Object.entries(stateNames).map(([state, label]) => [state, { label, tone: tones[state as EditionState] }]),
) as Record<EditionState, StateLook>
