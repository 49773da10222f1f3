import { isExternal, safeHref } from './href.ts'
import { sanitise } from './sanitise.ts'
import { isElement, parse, serialise, textOf, type Node } from './tree.ts'

export interface CleanLetter {
  /** Of the allow-list of rich text, without any picture; beside each link stands where it really leads. */
  html: string
  /** How many pictures were to be fetched from elsewhere: none is, since fetching tells the sender who reads. */
  pictures: number
}

const remotePicture =
  /<(?:img|image|input|video|audio|source)\b[^>]*?\b(?:src|srcset|poster)\s*=\s*["']?\s*(?:https?:)?\/\//gi

/** HTML that came in a letter, for a page. Never throws; '' for nothing. Longer than 2,000,000 characters it is cut. */
export function sanitiseLetter(source: string): CleanLetter {
  const html = source.slice(0, 2_000_000)
  const pictures = html.match(remotePicture)?.length ?? 0
  const blocks = parse(sanitise(html))
  return { html: sanitise(serialise(withoutTraps(blocks))), pictures }
}

/** Pictures go, also those at an address of ours; a link says in words where it leads, or is none. */
const withoutTraps = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node]
    if (node.tag === 'img') return node.attributes['alt'] ? [`[${node.attributes['alt']}]`] : []
    const children = withoutTraps(node.children)
    if (node.tag !== 'a') return [{ ...node, children }]
    const href = safeHref(node.attributes['href'] ?? '')
    // An address within this site was written by somebody who does not know it, or knows it too well.
    if (href === null || !(isExternal(href) || /^(mailto|tel):/i.test(href))) return children
    const words = textOf(children).trim()
    const link = { ...node, attributes: { href }, children }
    return says(words, href) ? [link] : [link, ` (${href})`]
  })

const says = (words: string, href: string): boolean => words === href || `mailto:${words}` === href
