import { fence } from './notation.ts'
import { readBlocks } from './read-text.ts'
import { sanitise, toBlocks } from './sanitise.ts'
import { type Element, serialise } from './tree.ts'
import { writeBlock } from './write-text.ts'

export { notationGuide } from './notation.ts'

/**
 * What a person typed into the plain text area, as sanitised HTML: paragraphs at empty lines, and the notation of
 * `notationGuide`. Signs that do not form a notation are words, so `<b>` stays the three characters that were typed.
 */
export const fromPlainText = (text: string): string =>
  sanitise(serialise(readBlocks(text.replaceAll(/\r\n?/g, '\n').split('\n'))))

/**
 * Rich text for the plain text area. Nothing is lost on the way there and back:
 * `fromPlainText(toEditableText(html)) === sanitise(html)`. Each block is read back here before it is trusted;
 * what the notation cannot carry (merged cells, several paragraphs in an item) stands as HTML between `~~~` lines.
 */
export function toEditableText(html: string): string {
  const text = toBlocks(html).map(writeFaithfully).join('\n\n')
  return fromPlainText(text) === sanitise(html) ? text : inFence(sanitise(html))
}

function writeFaithfully(block: Element): string {
  const html = serialise([block])
  const faithful = [false, true]
    .map((careful) => writeBlock(block, careful))
    .find((text) => text !== null && fromPlainText(text) === html)
  return faithful ?? inFence(html)
}

const inFence = (html: string): string => [fence.start, html, fence.end].join('\n')
