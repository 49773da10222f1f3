import { holds, type Actor } from '#platform/actor.ts'

/** Whoever writes or edits for the site uploads; those who only look after it, its money or its log do not. */
export const mayUpload = (actor: Actor): boolean =>
  holds(
    actor,
    'contributor',
    'specialist',
    'division_head',
    'division_deputy',
    'board_member',
    'board_deputy',
    'board_head',
    'deputy_chief',
    'chief',
  )
