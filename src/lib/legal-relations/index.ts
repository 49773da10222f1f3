import { textOfPage, type Content, type Page } from '../file-text/content.ts'
import type { Facts } from '../document-facts/index.ts'
import { numberKey, typeOf } from '../document-number/index.ts'
import { parseDocumentText, type Block } from '../legal-outline/index.ts'
import { findMentions, type Mention } from './mentions.ts'
import type { FoundRelation, RelationType } from './relation.ts'
import { readActs, type Act } from './sentences.ts'
import { keepStrongest } from './strongest.ts'
import { verbOfTitle } from './title.ts'

export type { FoundRelation, RelationType } from './relation.ts'

interface Reader {
  found: FoundRelation[]
  own: string
  isConsolidated: boolean
  /** The bases and the title are behind. */
  inBody: boolean
  /** What the opening of a list does to its items: "Bãi bỏ các văn bản sau:". */
  carried: RelationType | null
  isQuoted: boolean
}

/**
 * What the text says of other documents: bases, title, effect articles, citations (R-504, R-1212). Only what is named by its
 * number; a law without one is found where the same text gives its number elsewhere. Annexes are left out: their lists and
 * forms name documents that the document does nothing to. Takes time in proportion to the text.
 */
export function findRelations(content: Content, facts: Facts): FoundRelation[] {
  const { blocks } = parseDocumentText(content.pages.map(bodyOf))
  const end = blocks.findIndex(({ kind }) => kind === 'appendix')
  const own = end === -1 ? blocks : blocks.slice(0, end)
  const reader: Reader = {
    found: [],
    own: typeOf(facts.type?.value ?? '')?.name ?? '',
    isConsolidated: facts.type?.value === 'consolidated-text',
    inBody: false,
    carried: null,
    isQuoted: false,
  }
  for (const block of own) readBlock(reader, block)
  readTitle(reader, facts, own)
  const self = numberKey(facts.number?.value ?? '')
  return keepStrongest(reader.found.filter(({ targetKey }) => targetKey !== self))
}

/** Headers and notes stand between the lines of a sentence that goes on over pages. */
const bodyOf = (page: Page) =>
  textOfPage({ ...page, lines: page.lines.filter(({ part }) => part === undefined) })

/** A quotation goes on where it is opened and not closed; the definition of a “word” is none. */
const isOpened = (text: string) => /^["“]/.test(text) && count(text, /["“]/g) > count(text, /”|"(?=.*")/g)
const isClosed = (text: string) => /["”]\s?[.;,]?$/.test(text)
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

function readBlock(reader: Reader, { kind, text, page }: Block): void {
  if (kind === 'article') reader.inBody = true
  if (kind === 'article' || kind === 'clause') reader.carried = carriedBy(text)
  if (isOpened(text)) reader.isQuoted = true
  if (!reader.isQuoted && /^căn cứ/i.test(text) && !reader.inBody) addBasis(reader, text, page)
  else if (reader.isConsolidated && !reader.inBody) addConsolidated(reader, text, page)
  else for (const sentence of sentencesOf(text)) addSentence(reader, sentence, page)
  if (text.endsWith(':')) reader.carried = carriedBy(text) ?? reader.carried
  if (isClosed(text)) reader.isQuoted = false
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[^\d\s]\.)\s+(?=["“\p{Lu}])/u)

const carriedBy = (text: string): RelationType | null => {
  if (!/(?:sau|sau đây|gồm)?\s*:$/.test(text) && text.length > 120) return null
  if (/^(?:.{0,60}\s)?(?:bãi bỏ|hết hiệu lực|hủy bỏ)(?=[\s:.,]|$)/iu.test(text)) return 'abolishes'
  return /^(?:.{0,60}\s)?thay thế(?=[\s:.,]|$)/iu.test(text) ? 'replaces' : null
}

/** The first document of a basis is what this one rests on; others describe it. */
function addBasis(reader: Reader, text: string, page: number): void {
  findMentions(text).forEach((mention, n) => {
    const isOwn = n === 0 && mention.at < 120
    add(reader, mention, isOwn ? { type: 'based-on', sureness: 0.95, since: null } : cites, page, text)
  })
}

/** "Thông tư số … được sửa đổi, bổ sung bởi:" and what follows, each dated and in force from a day of its own. */
function addConsolidated(reader: Reader, text: string, page: number): void {
  const [first] = findMentions(text)
  if (first && first.at < 20 && /có hiệu lực/i.test(text))
    add(reader, first, { type: 'consolidates', sureness: 0.9, since: null }, page, text)
}

const cites: Act = { type: 'cites', sureness: 0.7, since: null }

function addSentence(reader: Reader, sentence: string, page: number): void {
  const mentions = findMentions(sentence)
  if (mentions.length === 0) return
  const acts = reader.isQuoted || reader.isConsolidated ? [] : readActs(sentence, mentions, reader.own)
  mentions.forEach((mention, n) => {
    const carried: Act | null =
      reader.carried !== null && !reader.isQuoted && !reader.isConsolidated && n === 0 && mention.at < 90
        ? { type: reader.carried, sureness: 0.85, since: null }
        : null
    add(reader, mention, acts[n] ?? carried ?? cites, page, sentence)
  })
}

function add(reader: Reader, mention: Mention, act: Act, page: number, snippet: string): void {
  const isCited = act.type === 'cites' || act.type === 'based-on'
  reader.found.push({
    type: act.type,
    targetKey: mention.key,
    targetWords: mention.words,
    targetIssuedOn: mention.issuedOn,
    part: isCited ? null : mention.part,
    since: act.since,
    sureness: act.sureness,
    page,
    snippet: snippet.slice(0, 300).toWellFormed(),
  })
}

/** Laws stand in titles by name alone; the bases give their numbers. */
function readTitle(reader: Reader, { abstract, type }: Facts, blocks: readonly Block[]): void {
  const verb = abstract && type?.value !== 'consolidated-text' ? verbOfTitle(abstract.value) : null
  if (!abstract || verb === null) return
  const title = abstract.value
  const numbered = findMentions(title)
  const folded = title.toLocaleLowerCase('vi')
  const named = blocks
    .flatMap(({ text, page }) =>
      /^căn cứ/i.test(text) ? findMentions(text).map((mention) => ({ mention, page })) : [],
    )
    .filter(({ mention: { name, words } }) => /^(Bộ luật|Luật|Pháp lệnh)/.test(words) && name.length > 3)
    .filter(({ mention: { name } }) =>
      ['luật', 'pháp lệnh'].some((kind) => folded.includes(`${kind} ${name.toLocaleLowerCase('vi')}`)),
    )
    .map(({ mention }) => mention)
  const act: Act = { type: verb, sureness: 0.92, since: null }
  const [first] = numbered
  const targets = first ? [first] : named
  for (const mention of targets) add(reader, mention, act, abstract.page, title)
}
