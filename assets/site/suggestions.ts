/**
 * Titles that may be meant, below a search field while one types: the combobox pattern of WAI-ARIA. The form itself
 * stays as it was, so a slow or failing answer takes nothing away.
 */
interface Suggestion {
  title: string
  href: string
}

const pause = 180

class Suggestions {
  readonly #field: HTMLInputElement
  readonly #address: string
  readonly #list = document.createElement('ul')
  readonly #count = document.createElement('p')
  readonly #countWord: string
  #found: Suggestion[] = []
  #chosen = -1
  #timer = 0
  #asking = new AbortController()

  constructor(box: HTMLElement, field: HTMLInputElement) {
    this.#field = field
    this.#address = box.dataset['suggestions'] ?? ''
    this.#countWord = box.dataset['count'] ?? ''
    this.#list.id = `${field.id}-goi-y`
    this.#list.className = 'suggestions'
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', this.#countWord)
    this.#list.hidden = true
    this.#count.className = 'unseen'
    this.#count.setAttribute('role', 'status')
    box.append(this.#list, this.#count)
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-controls', this.#list.id],
      ['aria-expanded', 'false'],
    ] as const)
      field.setAttribute(name, value)
    field.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#ask(), pause)
    })
    field.addEventListener('keydown', (event) => this.#obey(event))
    field.addEventListener('blur', () => this.#show([]))
    // Taking the focus would close the list before the click arrives.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault())
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('li') : null
      if (option) this.#open(Array.from(this.#list.children).indexOf(option))
    })
  }

  async #ask() {
    this.#asking.abort()
    const words = this.#field.value.trim()
    if (words.length < 2) return this.#show([])
    this.#asking = new AbortController()
    const { signal } = this.#asking
    const found = await fetch(`${this.#address}?q=${encodeURIComponent(words)}`, { signal })
      .then(async (answer) => (answer.ok ? ((await answer.json()) as Suggestion[]) : []))
      .catch(() => [])
    if (!signal.aborted && document.activeElement === this.#field) this.#show(found)
  }

  #show(found: Suggestion[]) {
    this.#found = found
    this.#chosen = -1
    this.#list.replaceChildren(
      ...found.map(({ title }, place) => {
        const option = document.createElement('li')
        option.id = `${this.#list.id}-${place}`
        option.setAttribute('role', 'option')
        option.textContent = title
        return option
      }),
    )
    this.#list.hidden = found.length === 0
    this.#field.setAttribute('aria-expanded', String(found.length > 0))
    this.#count.textContent = found.length > 0 ? `${found.length} ${this.#countWord}` : ''
    this.#mark()
  }

  #obey(event: KeyboardEvent) {
    const { key } = event
    const { length } = this.#found
    if (length === 0) return
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      // One place more than there are titles: the field itself, with what was typed.
      const step = key === 'ArrowDown' ? 1 : -1
      this.#chosen = ((this.#chosen + 1 + step + length + 1) % (length + 1)) - 1
      this.#mark()
    } else if (key === 'Enter' && this.#chosen >= 0) this.#open(this.#chosen)
    else if (key === 'Escape') this.#show([])
    else return
    event.preventDefault()
  }

  #mark() {
    Array.from(this.#list.children).forEach((option, place) =>
      option.setAttribute('aria-selected', String(place === this.#chosen)),
    )
    if (this.#chosen < 0) this.#field.removeAttribute('aria-activedescendant')
    else this.#field.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#chosen}`)
  }

  #open(place: number) {
    const href = this.#found[place]?.href
    if (href) location.assign(href)
  }
}

for (const box of document.querySelectorAll<HTMLElement>('[data-suggestions]')) {
  const field = box.querySelector('input')
  if (field) new Suggestions(box, field)
}

export {}
