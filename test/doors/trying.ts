import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { nobody, type Actor } from '#platform/actor.ts'
import { paths } from '#paths'
import { usePortal, type Portal } from '../app.ts'
import { textOf } from '../make.ts'
import type { Visit } from '../visit.ts'
import { groups, people, type Person } from './table.ts'
import { openTrials, type Trials } from './trial.ts'

export type Outcome = 'in' | 'refused' | 'hidden' | 'sign-in' | `status ${number}`
export type Outcomes = Partial<Record<Person | 'visitor', Outcome>>
export type Act = (visit: Visit) => Promise<LightMyRequestResponse>

const everybody = Object.keys(people) as Person[]

/** Names of people and groups, down to the people. */
export const expand = (names: string): string[] =>
  names
    .split(' ')
    .flatMap((name) => (groups[name] === undefined ? name : expand(groups[name])))
    .filter(Boolean)

/** A refusal counts only with a reason on its page. */
export function outcomeOf({ statusCode, headers, body }: LightMyRequestResponse): Outcome {
  if (statusCode === 303 && headers.location?.startsWith(paths.signIn.href())) return 'sign-in'
  if ([200, 201, 303].includes(statusCode)) return 'in'
  if (statusCode === 404) return 'hidden'
  if (statusCode !== 403 && statusCode !== 409) return `status ${statusCode}`
  return /\p{L}{2,} .*\./u.test(textOf(body)) ? 'refused' : `status ${statusCode}`
}

/**
 * What a line of the table means: in for those named; a reason for those who see the thing, `unseen` for the others.
 * One who has left the office is nobody.
 */
export function expected(
  may: string,
  sees: string,
  unseen: Outcome = 'hidden',
  outside: Outcome = 'sign-in',
): Outcomes {
  const [allowed, seeing] = [expand(may), expand(sees)]
  const outcomes = everybody.map((person): [Person, Outcome] => {
    if (person === 'gone') return [person, outside]
    return [person, allowed.includes(person) ? 'in' : seeing.includes(person) ? 'refused' : unseen]
  })
  return { ...Object.fromEntries(outcomes), visitor: outside }
}

export interface Doors {
  portal: Portal
  trials: Trials
  actor(person: Person): Actor
  /** Lets everybody do it, one after the other, each time as if it were the first. */
  tryEverybody(act: Act, read?: typeof outcomeOf): Promise<Outcomes>
}

export function useDoors(options: Parameters<typeof usePortal>[0] = {}): Doors {
  const portal = usePortal(options)
  const actors = new Map<Person, Actor>()
  const doors = {
    portal,
    actor: (person: Person) => actors.get(person) ?? nobody,
    async tryEverybody(act: Act, read = outcomeOf) {
      const outcomes: Outcomes = {}
      for (const person of [...everybody, 'visitor'] as const) {
        const actor = person === 'visitor' ? nobody : doors.actor(person)
        outcomes[person] = read(await doors.trials.attempt(actor, act))
      }
      return outcomes
    },
  } as Doors
  beforeAll(async () => {
    for (const person of everybody) actors.set(person, await portal.actorOf(people[person]))
    doors.trials = await openTrials(portal)
  })
  afterAll(() => doors.trials.close())
  return doors
}
