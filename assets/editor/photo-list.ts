/** `<photo-list>` around rows `[data-photo]`, each with an order field: adds buttons that move a row up or down. */
class PhotoList extends HTMLElement {
  #status = document.createElement('p')

  connectedCallback() {
    if (this.dataset['ready']) return
    this.dataset['ready'] = 'yes'
    this.#status.className = 'unseen'
    this.#status.setAttribute('role', 'status')
    const rows = this.#rows()
    if (rows.length > 1)
      for (const row of rows) (row.querySelector('.photo-picture') ?? row).append(this.#buttons(row))
    this.append(this.#status)
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name.endsWith('.remove'))
        target.closest('[data-photo]')?.toggleAttribute('data-removed', target.checked)
    })
    for (const row of rows) this.#choosePoint(row)
    this.#number()
  }

  /** Pointing at the picture chooses the place of the grid that lies there; the grid itself is for every other way. */
  #choosePoint(row: HTMLElement) {
    const picture = row.querySelector<HTMLImageElement>('.photo-picture > img')
    const places = [...row.querySelectorAll<HTMLInputElement>('input[name$=".focalPoint"]')]
    if (!picture || places.length !== 9) return
    picture.dataset['choosing'] = ''
    picture.addEventListener('click', ({ offsetX, offsetY }) => {
      const third = (at: number, length: number, whole: number) =>
        Math.min(2, Math.max(0, Math.floor((3 * (at - (whole - length) / 2)) / length)))
      const scale = Math.min(
        picture.clientWidth / picture.naturalWidth,
        picture.clientHeight / picture.naturalHeight,
      )
      const column = third(offsetX, picture.naturalWidth * scale, picture.clientWidth)
      const line = third(offsetY, picture.naturalHeight * scale, picture.clientHeight)
      const place = places[3 * line + column]
      if (!place) return
      place.checked = true
      place.dispatchEvent(new Event('input', { bubbles: true }))
      this.#status.textContent = `Điểm chính của ảnh: ${place.labels?.[0]?.textContent ?? ''}.`
    })
  }

  #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-photo]')]
  }

  #buttons(row: HTMLElement): HTMLElement {
    const box = document.createElement('p')
    box.className = 'button-row'
    const moves = [
      ['Đưa lên', -1],
      ['Đưa xuống', 1],
    ] as const
    for (const [text, step] of moves) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'button button-secondary'
      button.textContent = text
      button.dataset['step'] = String(step)
      button.addEventListener('click', () => this.#move(row, step, button))
      box.append(button)
    }
    return box
  }

  #move(row: HTMLElement, step: -1 | 1, button: HTMLButtonElement) {
    const rows = this.#rows()
    const other = rows[rows.indexOf(row) + step]
    if (!other) return
    if (step === -1) other.before(row)
    else other.after(row)
    this.#number()
    const place = this.#rows().indexOf(row) + 1
    this.#status.textContent = `Ảnh này nay ở vị trí ${place} trên ${rows.length}.`
    button.focus()
    button.dispatchEvent(new Event('input', { bubbles: true }))
  }

  /** The order that the form sends follows what is seen. A button that leads nowhere says so and keeps the focus. */
  #number() {
    const rows = this.#rows()
    rows.forEach((row, n) => {
      const order = row.querySelector<HTMLInputElement>('input[name$=".order"]')
      if (order) order.value = String(n + 1)
      for (const button of row.querySelectorAll<HTMLButtonElement>('button[data-step]')) {
        const isEnd = button.dataset['step'] === '-1' ? n === 0 : n === rows.length - 1
        button.setAttribute('aria-disabled', String(isEnd))
        button.setAttribute('aria-label', `${button.textContent ?? ''}: ảnh ${n + 1}`)
      }
    })
  }
}

customElements.define('photo-list', PhotoList)
