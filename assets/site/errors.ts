/** A page that comes back with errors begins at their summary. */
document.querySelector<HTMLElement>('.error-summary[data-focus]')?.focus()

export {}
