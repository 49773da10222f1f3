import { findControls, isSeen, nameOf } from './elements.ts'

const least = 24

interface Target {
  element: HTMLElement
  box: DOMRect
  small: boolean
}

/**
 * WCAG 2.5.8: every target is 24 by 24 pixels, or stands so far from the others that a circle of 24 pixels on its middle
 * touches no other target. A link within a sentence is as high as its line.
 */
export function findSmallTargets(): string[] {
  const targets = findControls().filter(isSeen).map(measure)
  return targets
    .filter(({ small, element }) => small && !isInSentence(element))
    .filter((one) => targets.some((other) => other !== one && isTooNear(one, other)))
    .map(({ element, box }) => `${nameOf(element)} is ${Math.round(box.width)} × ${Math.round(box.height)}`)
}

function measure(element: HTMLElement): Target {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
  const isTick = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
  const box = isTick && label ? join(element, label) : element.getBoundingClientRect()
  return { element, box, small: Math.min(box.width, box.height) < least - 0.5 }
}

function join(one: Element, other: Element): DOMRect {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
  const left = Math.min(a.left, b.left)
  const top = Math.min(a.top, b.top)
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top)
}

/** Words stand beside it in the same block. */
function isInSentence(element: HTMLElement): boolean {
  if (getComputedStyle(element).display !== 'inline') return false
  let block = element.parentElement
  while (block && getComputedStyle(block).display === 'inline') block = block.parentElement
  const linked = [...(block?.querySelectorAll('a, button') ?? [])]
    .map((one) => one.textContent ?? '')
    .join('')
  return (
    (block?.textContent ?? '').replaceAll(/[\s·|,.:]/g, '').length >
    linked.replaceAll(/[\s·|,.:]/g, '').length
  )
}

function isTooNear(one: Target, other: Target): boolean {
  if (one.element.contains(other.element) || other.element.contains(one.element)) return false
  const middle = middleOf(one.box)
  if (other.small) return distance(middle, middleOf(other.box)) < least
  const nearest = {
    x: Math.min(Math.max(middle.x, other.box.left), other.box.right),
    y: Math.min(Math.max(middle.y, other.box.top), other.box.bottom),
  }
  return distance(middle, nearest) < least / 2
}

const middleOf = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 })
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y)
