import { readDay } from '../document-facts/days.ts'
import type { Day } from '../days.ts'
import type { Mention } from './mentions.ts'
import type { RelationType } from './relation.ts'

/** What a sentence does to one of the documents it names. */
export interface Act {
  type: RelationType
  sureness: number
  since: Day | null
}

/** Matched with the words right before the first document of a list. */
const verbs: readonly (readonly [RelationType, RegExp])[] = [
  [
    'replaces',
    /(?:^|này |và |, )thay thế(?: cho)?(?: toàn bộ)?(?: các)?(?: văn bản| quy định)?(?: sau)?[:\s]*$/iu,
  ],
  ['abolishes', /(?:^|này |và |, |; )(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?: toàn bộ| một phần)?[^;.]{0,30}$/iu],
  ['suspends', /(?:^|này |và )(?:ngưng hiệu lực|đình chỉ|tạm ngưng)[^;.]{0,50}$/iu],
  ['corrects', /(?:^|này |như sau:? )đính chính[^;.]{0,60}$/iu],
  [
    'amends',
    /(?:^["“]?|này |ban hành \p{L}+(?: \p{L}+){0,2} )(?:sửa đổi|bổ sung)(?:, (?:sửa đổi|bổ sung))?(?:, bãi bỏ)?[^;.]{0,90}$/iu,
  ],
]
const elsewhere = /(?:tại|trong)\s*(?:các\s)?$/iu
/** "được thay thế bởi", "bãi bỏ theo": somebody else did it. */
const passive =
  /(?:bởi|theo|bằng|căn cứ)\s*(?:các\s)?$|(?:được|bị) (?:thay thế|bãi bỏ|sửa đổi|bổ sung|đính chính)/iu
const ended =
  /(?<!đã )(?:hết hiệu lực|bị bãi bỏ|được bãi bỏ)(?:\sthi hành)?(?:[,\s]+(?:kể )?từ\s(?:ngày|khi)\s(.{0,60}))?/iu
const listed = /(?:[;,]|^)\s*(?:các\s|toàn bộ\s)?$/u
/** "và" goes on with what stands before it: with the list, or with the title of something listed. */
const joined = /\s(?:và|hoặc)\s*(?:các\s|toàn bộ\s)?$/u

/**
 * What the sentence does to each mention; null where it only names it. Verbs reach over a list ("thay thế A; B và C"), not into
 * the titles of what is listed ("A sửa đổi, bổ sung một số điều của B"), nor over what others did before ("A đã được sửa đổi, bổ
 * sung theo B").
 */
export function readActs(sentence: string, mentions: readonly Mention[], own: string): (Act | null)[] {
  const end = ended.exec(sentence)
  const acts: (Act | null)[] = []
  let reach: RelationType | null = null
  for (const [n, mention] of mentions.entries()) {
    const { before } = mention
    const since = sinceOf(sentence.slice(mention.end))
    const isListed = listed.test(before) || (joined.test(before) && acts[n - 1] !== null)
    if (passive.test(before)) reach = null
    const verb =
      passive.test(before) || elsewhere.test(before)
        ? undefined
        : verbs.find(([, pattern]) => pattern.test(before))?.[0]
    const isBegun = verb !== undefined && (n === 0 || verb !== 'amends')
    if (isBegun) reach = verb
    if (isBegun) acts.push({ type: verb, sureness: 0.9, since })
    else if (reach !== null && isListed) acts.push({ type: reach, sureness: 0.8, since })
    else if (end && mention.end <= end.index && (n === 0 || isListed)) acts.push(endedBy(mention, own, end))
    else acts.push(null)
  }
  return acts
}

/** "Nghị định số … hết hiệu lực kể từ ngày Nghị định này có hiệu lực": one of the same kind took its place. */
function endedBy({ words, part }: Mention, own: string, end: RegExpExecArray): Act {
  const isSameKind = own !== '' && words.toLowerCase().startsWith(`${own.toLowerCase()} `)
  const type = isSameKind && part === null ? 'replaces' : 'abolishes'
  return { type, sureness: 0.85, since: readDay(end[1] ?? '') }
}

const sinceOf = (after: string): Day | null => {
  const words =
    /^[^;]{0,160}?(?:kể )?từ ngày (\d{1,2} tháng \d{1,2} năm \d{4}|\d{1,2}\/\d{1,2}\/\d{4})/i.exec(after)?.[1]
  return words === undefined ? null : readDay(words)
}
