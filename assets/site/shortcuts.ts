/**
 * Alt and a digit lead to what says so of itself by `aria-keyshortcuts`. A single key would be taken for a command while
 * somebody dictates or types with a screen reader (WCAG 2.1.4).
 */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

addEventListener('keydown', (event) => {
  const [, digit] = /^Digit(\d)$/.exec(event.code) ?? []
  if (!digit || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return
  // On a Mac these keys write letters.
  if (isTyping(event.target)) return
  const named = document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="Alt+${digit}"]`)
  const [first] = named
  if (!first) return
  event.preventDefault()
  const field = Array.from(named).find((one) => one instanceof HTMLInputElement && one.checkVisibility())
  if (field) field.focus()
  else
    Array.from(named)
      .find((one) => one instanceof HTMLAnchorElement)
      ?.click()
})

export {}
