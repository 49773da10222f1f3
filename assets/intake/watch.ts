import { askAll, Away, Missing, Refused, SignedOut, type Told } from './server.ts'

const quickest = 1000
const slowest = 10_000

/**
 * Asks how far the reading of the files is, all with one question, more rarely the longer nothing changes. `onTold` answers
 * whether that file is still worth asking for.
 */
export class Watch {
  readonly #address: string
  readonly #onTold: (told: Told) => boolean
  readonly #ids = new Set<string>()
  #pause = quickest
  #timer = 0
  #last = ''

  constructor(address: string, onTold: (told: Told) => boolean) {
    this.#address = address
    this.#onTold = onTold
  }

  add(id: string) {
    this.#ids.add(id)
    this.#pause = quickest
    this.#later()
  }

  #later() {
    clearTimeout(this.#timer)
    if (this.#ids.size > 0) this.#timer = window.setTimeout(() => void this.#ask(), this.#pause)
  }

  async #ask() {
    const told = await askAll(this.#address, [...this.#ids]).catch((error: unknown) => {
      if (isPassing(error)) return []
      throw error
    })
    const said = JSON.stringify(told)
    this.#pause = said === this.#last ? Math.min(this.#pause * 1.5, slowest) : quickest
    this.#last = said
    for (const one of told) if (!this.#onTold(one)) this.#ids.delete(one.id)
    this.#later()
  }
}

/** The files are read all the same: without an answer, or without a session for a while, the page only learns of it later. */
const isPassing = (error: unknown) =>
  [Away, Missing, Refused, SignedOut].some((kind) => error instanceof kind)
