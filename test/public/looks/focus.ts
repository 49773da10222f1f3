import { backgroundOf, contrast } from './colours.ts'
import { findControls, nameOf } from './elements.ts'

/**
 * Everything that a keyboard reaches shows that it is reached (2.4.7), with a ring that stands out three to one
 * (1.4.11), and nothing lies over it (2.4.11). To be asked after a Tab, so that the browser draws focus for a keyboard.
 */
export function findHiddenFocus(): string[] {
  const faults: string[] = []
  for (const element of findControls().filter(({ tabIndex }) => tabIndex >= 0)) {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const before = looksOf(element)
    element.focus()
    if (document.activeElement !== element) {
      faults.push(`${nameOf(element)} takes no focus`)
      continue
    }
    const after = looksOf(element)
    if (after === before) faults.push(`${nameOf(element)} does not show that it has focus`)
    else faults.push(...findPoorRing(element))
    if (isCovered(element)) faults.push(`${nameOf(element)} is covered when it has focus`)
  }
  return faults
}

function looksOf(element: Element): string {
  const {
    outlineStyle,
    outlineWidth,
    outlineColor,
    boxShadow,
    backgroundColor,
    borderColor,
    textDecoration,
  } = getComputedStyle(element)
  const ring = outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`
  return [ring, boxShadow, backgroundColor, borderColor, textDecoration].join(';')
}

/** Where the ring is an outline, its colour can be computed; it stands on the element or on what is around it. */
function findPoorRing(element: HTMLElement): string[] {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element)
  if (outlineStyle === 'none') return boxShadow === 'none' ? [`${nameOf(element)} has no ring`] : []
  if (outlineStyle === 'auto') return []
  const faults =
    Number.parseFloat(outlineWidth) < 2 ? [`the ring of ${nameOf(element)} is ${outlineWidth}`] : []
  const around = contrast(outlineColor, backgroundOf(element.parentElement))
  const within = contrast(outlineColor, backgroundOf(element))
  // A ring in two colours, of outline and shadow, stands out against anything.
  if (Math.max(around, within) < 3 && boxShadow === 'none')
    faults.push(`the ring of ${nameOf(element)} has a contrast of ${Math.max(around, within).toFixed(1)}`)
  return faults
}

function isCovered(element: HTMLElement): boolean {
  element.scrollIntoView({ block: 'nearest' })
  const [box] = element.getClientRects()
  if (!box || box.width === 0) return true
  const points = [0.5, 0.1, 0.9].map(
    (part) => [box.left + box.width * part, box.top + box.height / 2] as const,
  )
  return points.every(([x, y]) => {
    const top = document.elementFromPoint(x, y)
    return top === null || !(element.contains(top) || top.contains(element) || isLabelOf(top, element))
  })
}

const isLabelOf = (top: Element, element: Element) => top.closest('label')?.control === element
