/** Changes that could not be written, until they are tried again. */
export interface Aside {
  add(ids: readonly number[]): void
  list(): number[]
}

export function openAside(pause: number): Aside {
  const until = new Map<number, number>()
  return {
    add(ids) {
      for (const id of ids) until.set(id, Date.now() + pause)
    },
    list() {
      for (const [id, at] of until) if (at <= Date.now()) until.delete(id)
      return [...until.keys()]
    },
  }
}
