import { slugify } from '../text.ts'
import type { Draft } from './parse.ts'
import { fromRoman } from './order.ts'

/** The parts that are open above a block, as pieces of an anchor. */
interface Open {
  document: string
  appendix: string
  chapter: string
  section: string
  article: string
  clause: string
}

/**
 * An anchor for each block that can be cited: `chuong-1`, `chuong-1-muc-2`, `dieu-7-khoan-4`, `dieu-11-khoan-1-diem-dd` (đ).
 * The document with the most articles has the plain ones, those of another in the same file begin with its kind:
 * `quyet-dinh-dieu-1`; those of an appendix with `phu-luc-1`. A number that comes twice has `-2` the second time,
 * or the next that is free.
 */
export function nameAnchors(drafts: readonly Draft[]): (string | null)[] {
  const main = findMain(drafts)
  const seen = new Map<string, number>()
  const open: Open = { document: '', appendix: '', chapter: '', section: '', article: '', clause: '' }
  let document = -1
  return drafts.map((draft) => {
    if (draft.document !== document) {
      document = draft.document
      const kind = drafts.find((one) => one.document === document && isKind(one))
      const prefix = document === main ? '' : `${slugify(kind?.label ?? 'van-ban')}-`
      Object.assign(open, {
        document: prefix,
        appendix: '',
        chapter: '',
        section: '',
        article: '',
        clause: '',
      })
    }
    const name = nameOf(draft, open)
    return name === null ? null : nameOnce(name, seen)
  })
}

/** "Mẫu số 1.2" is named as the second "Mẫu số 1" would be: the suffix is raised until nothing has the name. */
function nameOnce(name: string, seen: Map<string, number>): string {
  let times = (seen.get(name) ?? 0) + 1
  while (times > 1 && seen.has(`${name}-${times}`)) times++
  seen.set(name, times)
  if (times === 1) return name
  const anchor = `${name}-${times}`
  seen.set(anchor, 1)
  return anchor
}

export const isKind = ({ kind, number }: Draft): boolean => kind === 'heading' && number === ''

function findMain(drafts: readonly Draft[]): number {
  const articles = new Map<number, number>()
  for (const { kind, document } of drafts)
    if (kind === 'article') articles.set(document, (articles.get(document) ?? 0) + 1)
  return [...articles].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

/** Names a block and remembers it for those below it. */
function nameOf(draft: Draft, open: Open): string | null {
  const { kind, label } = draft
  const number = writeNumber(draft.number)
  const base = open.document + open.appendix
  switch (kind) {
    case 'part':
      return `${base}phan-${number}`
    case 'chapter':
      Object.assign(open, { chapter: `chuong-${number}-`, section: '', article: '', clause: '' })
      return `${base}chuong-${number}`
    case 'section':
      Object.assign(open, { section: `muc-${number}-`, article: '', clause: '' })
      return `${base}${open.chapter}muc-${number}`
    case 'subsection':
      Object.assign(open, { article: '', clause: '' })
      return `${base}${open.chapter}${open.section}tieu-muc-${number}`
    case 'article':
      Object.assign(open, { article: `dieu-${number}`, clause: '' })
      return `${base}dieu-${number}`
    case 'clause':
      open.clause = [open.article, `khoan-${number}`].filter(Boolean).join('-')
      return base + open.clause
    case 'point':
      return base + [open.clause || open.article, `diem-${number}`].filter(Boolean).join('-')
    case 'appendix': {
      const own = number === '' ? 'phu-luc' : `phu-luc-${number}`
      Object.assign(open, { appendix: `${own}-`, chapter: '', section: '', article: '', clause: '' })
      return open.document + own
    }
    case 'heading': {
      if (isKind(draft)) return slugify(label)
      const own = /^m/i.test(label) ? `mau-so-${slugify(draft.number)}` : `de-muc-${number}`
      Object.assign(open, { article: own, clause: '' })
      return base + own
    }
    default:
      return null
  }
}

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** "IV" → "4", "thứ nhất" → "1", "5a" → "5a", "đ" → "dd". */
function writeNumber(number: string): string {
  const ordinal = /^thứ\s(.+)$/iu.exec(number)?.[1]?.toLocaleLowerCase('vi')
  if (ordinal !== undefined) {
    const at = ordinals.indexOf(ordinal)
    return at === -1 ? slugify(ordinal) : String(at + 1)
  }
  return String(fromRoman(number) ?? number.toLowerCase().replace('đ', 'dd'))
}
