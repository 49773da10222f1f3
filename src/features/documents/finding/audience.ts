import type { Actor } from '#platform/actor.ts'
import type { Standing } from '../document.ts'
import { groundsOf } from '../scope.ts'

const everything = 'vb:mọi'
const division = (id: string) => `vb:phòng ${id}`
const person = (id: string) => `vb:người ${id}`

/** The grounds of `scope.ts` as words: a document is found by whoever has one of its words. */
export const audienceOfDocument = ({
  divisionId,
  createdBy,
}: Pick<Standing, 'divisionId' | 'createdBy'>): string[] => [
  everything,
  division(divisionId),
  person(createdBy),
]

/** The words of a person's own grounds. */
export const audienceOfActor = (actor: Actor): string[] =>
  groundsOf(actor).flatMap(({ divisions, createdBy }) => {
    if (createdBy) return [person(createdBy)]
    return divisions ? divisions.map(division) : [everything]
  })
