import { readPart, type PartWords } from '#lib/search-words/index.ts'
import type { Face } from '../offer.ts'

/**
 * The words by which each part of a face is found. What is one part is found by its title as by a heading; the parts of a larger
 * thing have headings of their own, and its title around them.
 */
export function wordsOfFace({ title, number, summary, alias, parts }: Face): PartWords[] {
  const named = `${title} ${title.includes(number) ? '' : number}`
  return parts.map(({ heading, text }, place) =>
    readPart({
      heading: parts.length === 1 ? `${named} ${heading}` : heading || named,
      title: parts.length === 1 || heading === '' ? '' : named,
      text: place === 0 ? [text.split('\n')[0] === summary ? '' : summary, alias, text].join('\n') : text,
    }),
  )
}
