import type { ArticleContent } from '#features/articles/index.ts'
import { listCommitteeLeaders, listPeople } from '#features/organisation/index.ts'
import { listSections } from '#features/sections/index.ts'
import type { Context } from '#platform/context.ts'

export interface Choice {
  value: string
  label: string
  group?: string
}

export interface Choices {
  sections: Choice[]
  people: Choice[]
  leaders: Choice[]
}

/** What may be chosen in the form; what the article carries already stays a choice, even where it is one no more. */
export async function listChoices(ctx: Context, content: ArticleContent): Promise<Choices> {
  const at = ctx.now()
  const [sections, people, leaders] = await Promise.all([
    listSectionChoices(ctx, content.sectionId),
    listPeople(ctx.db, at),
    listCommitteeLeaders(ctx.db, at),
  ])
  const known = new Set(people.map(({ id }) => id))
  const left = content.authors.flatMap(({ personId, name }) =>
    personId && !known.has(personId) ? [{ value: personId, label: name }] : [],
  )
  return {
    sections,
    people: [...people.map(({ id, fullName }) => ({ value: id, label: fullName })), ...left],
    leaders: leaders.map(({ id, fullName, title }) => ({ value: id, label: `${fullName}, ${title}` })),
  }
}

/** A section that has categories can itself be chosen too, first in its group. */
export async function listSectionChoices({ db }: Pick<Context, 'db'>, present?: string): Promise<Choice[]> {
  const tree = await listSections(db)
  const open = ({ id, hidden }: { id: string; hidden: boolean }) => !hidden || id === present
  return tree.flatMap((section) => {
    const categories = section.categories.filter(open)
    if (!open(section))
      return categories.map(({ id, name }) => ({ value: id, label: name, group: section.name }))
    const own = { value: section.id, label: section.name }
    if (categories.length === 0) return [own]
    return [
      { ...own, label: `${section.name} (chung)`, group: section.name },
      ...categories.map(({ id, name }) => ({ value: id, label: name, group: section.name })),
    ]
  })
}
