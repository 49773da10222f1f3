import sanitizeHtml from 'sanitize-html'
import { allowedAttributes, allowedTags, droppedWhole, otherNames } from './allow-list.ts'
import { giveAnchors } from './anchors.ts'
import { shapeBlocks } from './shape.ts'
import { type Element, parse, serialiseBlocks } from './tree.ts'

const options: sanitizeHtml.IOptions = {
  allowedTags: [...allowedTags, 'div'],
  allowedAttributes: Object.fromEntries(
    Object.entries(allowedAttributes).map(([tag, names]) => [tag, [...names]]),
  ),
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  nonTextTags: droppedWhole,
  transformTags: otherNames,
  // Deeper tags are left out and their words kept: what follows walks the tree by recursion.
  nestingLimit: 40,
}

// A line end, a tab and a form feed are spaces; the other control characters are in no text, and feeds (XML) refuse them.
const controls = /(?![\t\n\f\r])\p{Cc}/gu

/** The blocks of rich text that a piece of HTML comes to. */
export function toBlocks(html: string): Element[] {
  const safe = sanitizeHtml(html.toWellFormed().replaceAll(controls, ''), options)
  const blocks = shapeBlocks(parse(safe))
  giveAnchors(blocks)
  return blocks
}

/**
 * HTML of anybody, for the page: only the elements and attributes of the allow-list, each where it may stand, links
 * to http, https, mailto, tel, this site and anchors only, pictures of our own only. NFC; the same
 * words always in the same form, so `sanitise(sanitise(x)) === sanitise(x)`. Never throws; '' for nothing.
 */
export const sanitise = (html: string): string => serialiseBlocks(toBlocks(html))
