/** So many at once and no more; the others wait in the order in which they came. */
export class Turns {
  readonly #places: number
  readonly #waiting: (() => void)[] = []
  #taken = 0

  constructor(places: number) {
    this.#places = places
  }

  /** How many are under way or wait for their turn. */
  get busy(): number {
    return this.#taken + this.#waiting.length
  }

  async take(work: () => Promise<void>): Promise<void> {
    if (this.#taken >= this.#places) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#taken++
    try {
      await work()
    } finally {
      // The place passes to the next one, or is free.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#taken--
    }
  }
}
