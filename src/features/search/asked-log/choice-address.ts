import { paths } from '#paths'
import type { Reader } from '../asking/answer.ts'

/** What the workspace adds when an answer is followed there. */
export const staffMark = { name: 'o', value: 'ban-lam-viec' }

/** Where browsers tell, without saying who, that an answer to this question was followed. */
export const choiceAddress = (question: string, reader: Reader) => {
  const told = new URLSearchParams({ q: question })
  if (reader === 'staff') told.set(staffMark.name, staffMark.value)
  return `${paths.searchChoice.href()}?${told}`
}
