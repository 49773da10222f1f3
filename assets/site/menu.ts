/** Escape closes the open menu and returns to its button, as people expect of what a button opened. */
const menu = document.querySelector<HTMLDetailsElement>('.site-menu')
menu?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu.open) return
  menu.open = false
  menu.querySelector('summary')?.focus()
})

export {}
