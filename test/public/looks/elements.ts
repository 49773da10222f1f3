/** Whether a reader can see it: not folded away, not off the page, not one of the texts for screen readers only. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  const { width, height } = element.getBoundingClientRect()
  return width > 1 && height > 1 && !isForListeners(element)
}

function isForListeners(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { clipPath, clip, position } = getComputedStyle(at)
    if (position === 'absolute' && (clipPath.startsWith('inset(50%') || clip.startsWith('rect(0')))
      return true
  }
  return false
}

/** All that can be clicked or focused, as it stands in the page. */
export const findControls = (): HTMLElement[] =>
  [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], [role=button]',
    ),
  ].filter((element) => !element.matches(':disabled') && element.checkVisibility())

/** As one finds it in the page: its tag and what it says. */
export const nameOf = (element: Element): string => {
  const text = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
  const field = element.getAttribute('name')
  return `${element.localName}${field ? `[name=${field}]` : ''} "${text.replaceAll(/\s+/g, ' ').slice(0, 60)}"`
}
