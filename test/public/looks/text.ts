import { backgroundOf, contrast } from './colours.ts'
import { isSeen, nameOf } from './elements.ts'

/** Letters that do not fit their box are cut off, or fall out of it. */
export function findClippedText(): string[] {
  const faults: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!isSeen(element) || (element.textContent ?? '').trim() === '') continue
    const { overflowX, overflowY, display } = getComputedStyle(element)
    if (display === 'inline') continue
    const cuts = (overflow: string) => ['hidden', 'clip'].includes(overflow)
    if (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1)
      faults.push(`${nameOf(element)} is cut off at its side`)
    if (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
      faults.push(`${nameOf(element)} is cut off below`)
  }
  return faults
}

/** Pixels by which the page is wider than the window, and what sticks out. */
export function findSidewaysScroll(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const wide = [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && isSeen(element))
    .slice(-3)
  return [`${scrollWidth - clientWidth} px too wide: ${wide.map(nameOf).join('; ')}`]
}

/** Two marks above a capital letter need room: Ế, Ỗ, Ẵ. */
export function findTightHeadings(): string[] {
  return [...document.querySelectorAll('h1, h2, h3, h4, legend, caption')]
    .filter(isSeen)
    .flatMap((heading) => {
      const { lineHeight, fontSize } = getComputedStyle(heading)
      const share = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
      return share < 1.295 || Number.isNaN(share) ? [`${nameOf(heading)} has lines of ${lineHeight}`] : []
    })
}

/** 1.4.11: one sees where a field is. */
export function findPaleFields(): string[] {
  const fields = 'input:not([type=hidden], [type=submit], [type=radio], [type=checkbox]), select, textarea'
  return [...document.querySelectorAll(fields)].filter(isSeen).flatMap((field) => {
    const { borderBottomColor, borderBottomWidth } = getComputedStyle(field)
    const edge =
      Number.parseFloat(borderBottomWidth) > 0
        ? contrast(borderBottomColor, backgroundOf(field.parentElement))
        : 1
    const [red, green, blue] = backgroundOf(field)
    const body = contrast(`rgb(${red} ${green} ${blue})`, backgroundOf(field.parentElement))
    return Math.max(edge, body) < 3
      ? [`${nameOf(field)} has an edge of ${Math.max(edge, body).toFixed(1)}`]
      : []
  })
}
