import { describe, expect, it } from 'vitest'
import { readProfile } from '#platform/profile.ts'
import { nobody, system, type Actor, type ActorPost, type Role } from '#platform/actor.ts'
import { testProfile } from '#test/setup/template.ts'
import { stateNames, stepNames, type EditionState, type Standing } from './article.ts'
import { dueAt, isOverdue } from './clock.ts'
import { emptyContent } from './content.ts'
import { fillMetadata } from './metadata.ts'
import { divisionsToWriteFor, whyNot, whyNotEdit } from './policy.ts'
import { maySee } from './scope.ts'

const states = Object.keys(stateNames) as EditionState[]
const post = (role: Role, divisionId: string | null = null, rest: Partial<ActorPost> = {}): ActorPost => ({
  role,
  divisionId,
  title: role,
  canPublish: false,
  onBehalfOf: null,
  ...rest,
})
const person = (id: string, ...posts: ActorPost[]): Actor => ({ id, name: id, posts })
const article: Standing = {
  state: 'submitted',
  divisionId: 'TH',
  createdBy: 'writer',
  coAuthors: [],
  lastWriterId: 'writer',
  forcedBy: null,
  forcedConfirmedBy: null,
  hasOpenEdition: false,
  liveState: null,
}

describe('rights', () => {
  it('let neither a visitor nor the system take any step, edit or see anything', () => {
    for (const actor of [nobody, system])
      for (const state of states) {
        const standing = { ...article, state }
        expect(stepNames.filter((step) => whyNot(actor, step, standing) === null)).toEqual([])
        expect(whyNotEdit(actor, standing)).not.toBeNull()
        expect(maySee(actor, standing)).toBe(false)
      }
  })

  it('let nobody change a text that is out, discarded or replaced', () => {
    const everything = person('all', post('division_head', 'TH'), post('board_head'), post('chief'))
    const closed = states.filter((state) => whyNotEdit(everything, { ...article, state }) !== null)
    expect(closed).toEqual([
      'published',
      'withdrawn',
      'taken_down',
      'redirected',
      'archived',
      'superseded',
      'discarded',
    ])
  })

  it('let whoever may take a step also see the article', () => {
    const actors = [
      person('writer', post('specialist', 'TH')),
      person('head', post('division_head', 'TH')),
      person('board', post('board_member')),
      person('publisher', post('board_member', null, { canPublish: true })),
      person('top', post('board_head')),
      person('chief', post('chief')),
    ]
    for (const actor of actors)
      for (const state of states)
        for (const step of stepNames) {
          const standing = { ...article, state, forcedBy: 'other' }
          if (whyNot(actor, step, standing) === null)
            expect(maySee(actor, standing), `${actor.id} ${step} ${state}`).toBe(true)
        }
  })

  it('count a delegated post for signing and not for writing', () => {
    const delegate = person(
      'd',
      post('division_head', 'TH', { onBehalfOf: 'Trưởng phòng' }),
      post('specialist', 'KT'),
    )
    expect(whyNot(delegate, 'sign', article)).toBeNull()
    expect(divisionsToWriteFor(delegate)).toEqual(['KT'])
  })
})

describe('the clock of a step', () => {
  const profile = readProfile(testProfile)
  const since = new Date('2026-03-06T02:00:00Z')
  const waiting = (state: EditionState, dueOn: string | null = null) => ({ state, stateSince: since, dueOn })

  it('does not run on days off: what comes on a Friday is due at the end of Monday', () => {
    expect(dueAt(waiting('submitted'), profile)).toEqual(new Date('2026-03-09T17:00:00Z'))
  })

  it('does not run on the days off of the office either', () => {
    const friday = { state: 'submitted' as const, stateSince: new Date('2026-04-24T02:00:00Z'), dueOn: null }
    expect(profile.workCalendar.halvesOn('2026-04-27')).toBe(0)
    expect(dueAt(friday, profile)).toEqual(new Date('2026-04-28T17:00:00Z'))
  })

  it('is the sooner of the step’s limit and the day set for the article', () => {
    expect(dueAt(waiting('submitted', '2026-03-07'), profile)).toEqual(new Date('2026-03-07T17:00:00Z'))
    expect(dueAt(waiting('submitted', '2026-04-01'), profile)).toEqual(new Date('2026-03-09T17:00:00Z'))
    expect(dueAt(waiting('draft', '2026-04-01'), profile)).toEqual(new Date('2026-04-01T17:00:00Z'))
    expect(dueAt(waiting('draft'), profile)).toBeNull()
  })

  it('is over from that moment on, and never for what is out', () => {
    const moment = new Date('2026-03-09T17:00:00Z')
    expect(isOverdue(waiting('submitted'), profile, new Date(moment.getTime() - 1))).toBe(false)
    expect(isOverdue(waiting('submitted'), profile, moment)).toBe(true)
    expect(isOverdue(waiting('published', '2026-03-01'), profile, moment)).toBe(false)
  })

  it('knows a limit only within the dates it is valid for', () => {
    const [limit] = profile.office.stepLimits
    const later = { ...limit!, validFrom: '2026-03-07', workingDays: 5 }
    const office = { ...profile.office, stepLimits: [{ ...limit!, validTo: '2026-03-05' }, later] }
    expect(dueAt(waiting('submitted'), { ...profile, office })).toBeNull()
  })
})

describe('metadata', () => {
  const facts = {
    publisher: 'Văn phòng',
    identifier: 'http://x/tin/a',
    date: '2026-03-02',
    sectionName: 'Tin tức',
  }
  const content = { ...emptyContent('news', '10.1', 'Tiêu đề'), tags: ['lũ', 'đường'] }

  it('fills itself, the six mandatory elements always', () => {
    expect(fillMetadata(content, facts)).toMatchObject({
      title: 'Tiêu đề',
      creator: 'Văn phòng',
      date: '2026-03-02',
      description: 'Tiêu đề',
      publisher: 'Văn phòng',
      identifier: 'http://x/tin/a',
      subject: 'Tin tức; lũ; đường',
      type: 'Tin',
    })
    expect(fillMetadata(content, facts)).not.toHaveProperty('source')
  })

  it('lets what a person wrote win, unless it is only spaces', () => {
    const written = { ...content, metadata: { title: ' Tên riêng ', description: '  ' } }
    expect(fillMetadata(written, facts)).toMatchObject({ title: 'Tên riêng', description: 'Tiêu đề' })
  })
})
