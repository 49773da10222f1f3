import { writeAtom } from '#features/publications/index.ts'
import { addDays, startOfDay } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import type { Answers } from './asking/answer.ts'
import { addressOf, type Asked } from './asking/asked.ts'

/** A feed without entries was last changed before anything: it must not look new on each visit. */
const never = new Date('2011-01-01T00:00:00+07:00')

/** The newest answers to a question, to be followed. */
export function writeFeed(
  { publicUrl, profile }: Pick<Context, 'publicUrl' | 'profile'>,
  asked: Asked,
  { shown }: Answers,
): string {
  const title = `Tìm “${asked.question.text}”`
  const publisher = profile.office.name
  const entries = shown.map(({ title: stretches, snippet, href, day }) => {
    const at = day === null ? never : startOfDay(addDays('1970-01-01', day))
    const address = `${publicUrl}${href}`
    return {
      id: address,
      title: stretches.map(({ text }) => text).join(''),
      summary: snippet.map(({ text }) => text).join(''),
      address,
      published: at,
      updated: at,
      tags: [],
    }
  })
  return writeAtom({
    title,
    subtitle: `${title} – ${publisher}`,
    self: `${publicUrl}${addressOf(paths.searchFeed.href(), asked)}`,
    page: `${publicUrl}${addressOf(paths.search.href(), asked)}`,
    publisher,
    rights: `Khi sử dụng lại phải ghi rõ nguồn: ${publisher}`,
    updated: entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), never),
    entries,
  })
}
