import type { VisitLimit } from '#platform/visit-limits.ts'

const hour = 60 * 60 * 1000

/** A village, a school or an office may send from one address. */
export const sendLimit: VisitLimit = { door: 'petition', perAddress: 10, inAll: 200, period: hour }
/** Asking with a code and a key, whether they fit or not. */
export const followLimit: VisitLimit = { door: 'petition-follow', perAddress: 60, inAll: 2000, period: hour }

export const mostLetters = {
  title: 300,
  content: 20_000,
  proposal: 10_000,
  name: 200,
  address: 300,
  phone: 40,
  email: 200,
  words: 4000,
  answer: 20_000,
  agency: 300,
}

/** Bytes of the whole form: the longest fields, each letter in three bytes and each byte escaped. */
export const formSize = 384 * 1024
