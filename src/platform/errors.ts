/** What a request can be refused for. Anything else that is thrown is our own fault: a 500. */
export class NotFound extends Error {}

/** It was public and was taken down: 410, with the reason that may be shown, and what it was. */
export class Gone extends Error {
  readonly what: 'article' | 'document' | 'petition'
  constructor(reason: string, what: 'article' | 'document' | 'petition' = 'article') {
    super(reason)
    this.what = what
  }
}

export class SignInRequired extends Error {}

/** The message, where there is one, is the sentence that the person reads. */
export class Forbidden extends Error {}

/** Too many of these have come; the message says what the person can do. */
export class TooOften extends Error {
  readonly statusCode = 429
}

/** A rule of the domain said no; `rule` is the sentence shown to the person. */
export class RuleBroken extends Error {
  readonly rule: string
  readonly facts: Record<string, unknown>
  constructor(rule: string, facts: Record<string, unknown> = {}) {
    super(rule)
    this.rule = rule
    this.facts = facts
  }
}
