import type { DutyLadder } from '#platform/profile.ts'

/** In the order in which they are said. */
export const stepsOf = (ladder: DutyLadder): DutyLadder =>
  ladder.toSorted((one, other) => one.percent - other.percent)

/** The steps that have come since so many were said. */
export const dueSteps = (ladder: DutyLadder, said: number, percent: number): DutyLadder =>
  stepsOf(ladder)
    .slice(said)
    .filter((step) => step.percent <= percent)
