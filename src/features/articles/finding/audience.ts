import type { Actor } from '#platform/actor.ts'
import type { Standing } from '../article.ts'
import { groundsOf, outOfDraft, pastSignature } from '../scope.ts'

const everything = 'tin:mọi'
const board = 'tin:tổ biên tập'
const leading = (division: string) => `tin:lãnh đạo ${division}`
const working = (division: string) => `tin:phòng ${division}`
const person = (id: string) => `tin:người ${id}`

/** The grounds of `scope.ts` as words: an article is found by whoever has one of its words. */
export const audienceOfArticle = ({
  state,
  divisionId,
  createdBy,
  coAuthors,
}: Pick<Standing, 'state' | 'divisionId' | 'createdBy' | 'coAuthors'>): string[] => [
  everything,
  leading(divisionId),
  ...new Set([createdBy, ...coAuthors].map(person)),
  ...(outOfDraft.includes(state) ? [working(divisionId)] : []),
  ...(pastSignature.includes(state) ? [board] : []),
]

/** The words of a person's own grounds. */
export const audienceOfActor = (actor: Actor): string[] =>
  groundsOf(actor).flatMap(({ states, divisions, writtenBy }) => {
    if (writtenBy) return [person(writtenBy)]
    if (divisions) return divisions.map(states ? working : leading)
    return [states ? board : everything]
  })
