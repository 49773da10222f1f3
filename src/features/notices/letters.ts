import { countOf } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import type { Mail } from '#platform/mail/index.ts'
import { paths } from '#paths'
import { kinds } from './notice.ts'
import type { Receiver } from './queries.ts'
import type { Notice } from './table.ts'

type Said = Pick<Notice, 'kind' | 'label' | 'title' | 'text' | 'href'>

export const labelOf = ({ kind, label }: Pick<Notice, 'kind' | 'label'>): string => label ?? kinds[kind].name

/** One letter for all that is said to a person at once, what presses first. */
export function composeLetter(
  { publicUrl, profile }: Pick<Context, 'publicUrl' | 'profile'>,
  { name, email }: Receiver,
  unordered: readonly Said[],
): Mail {
  const said = unordered.toSorted((one, other) => kindNames.indexOf(one.kind) - kindNames.indexOf(other.kind))
  const [only] = said
  const subject =
    said.length === 1 && only
      ? `[${labelOf(only)}] ${only.title}`
      : `${countOf(said.length, 'thông báo')}: ${tally(said)}`
  return {
    to: email,
    subject,
    text: [
      `Kính gửi anh/chị ${name},`,
      '',
      ...said.flatMap((notice, index) => [
        said.length === 1 ? notice.title : `${index + 1}. [${labelOf(notice)}] ${notice.title}`,
        ...(notice.text ? [notice.text] : []),
        `Mở: ${publicUrl}${notice.href}`,
        '',
      ]),
      `Chọn cách nhận thư: ${publicUrl}${paths.desk.noticeWays.href()}`,
      '',
      profile.office.portalName,
    ].join('\n'),
  }
}

const kindNames = Object.keys(kinds)

/** "2 quá hạn, 1 sắp đến hạn" */
function tally(said: readonly Said[]): string {
  const groups = Map.groupBy(said, ({ kind }) => kind)
  return Array.from(groups, ([kind, { length }]) => countOf(length, kinds[kind].name.toLowerCase())).join(
    ', ',
  )
}
