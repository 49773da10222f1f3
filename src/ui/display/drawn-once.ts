import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

/**
 * A component for something long that hangs on one remembered object and on nothing else, neither the reader nor the
 * language: it is drawn once for each such object and taken from memory for every page after.
 */
export function drawnOnce<Of extends object>(draw: (of: Of) => VNode): (props: { of: Of }) => VNode {
  const drawn = new WeakMap<Of, string>()
  return ({ of }) => {
    const known = drawn.get(of)
    const markup = known ?? renderToString(draw(of))
    if (known === undefined) drawn.set(of, markup)
    return jsxTemplate([markup])
  }
}
