export interface Section {
  id: string
  /** Null for the nine sections of art. 10; a category stands below one of them. */
  parentId: string | null
  code: string
  name: string
  slug: string
  /** What art. 10 says, word for word; empty for a category. */
  clause: string
  position: number
  hidden: boolean
  createdAt: Date
}

export interface SectionTree extends Section {
  categories: Section[]
}

/** The sections in their order, each with its categories in theirs. */
export function treeOf(sections: readonly Section[]): SectionTree[] {
  const ordered = sections.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const below = Map.groupBy(ordered, (section) => section.parentId)
  return (below.get(null) ?? []).map((section) => ({ ...section, categories: below.get(section.id) ?? [] }))
}

export const isOfRegulation = (section: Pick<Section, 'parentId'>): boolean => section.parentId === null

/** Who stands where after one has moved a place up or down among its neighbours; the same order where it cannot. */
export function orderAfterMove<Entry extends { id: string }>(
  neighbours: readonly Entry[],
  id: string,
  direction: 'up' | 'down',
): Entry[] {
  const from = neighbours.findIndex((entry) => entry.id === id)
  const to = direction === 'up' ? from - 1 : from + 1
  const moved = neighbours[from]
  if (!moved || to < 0 || to >= neighbours.length) return [...neighbours]
  return neighbours.toSpliced(from, 1).toSpliced(to, 0, moved)
}
