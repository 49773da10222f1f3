/** Cards of the board of tasks are dragged: to drop one on a column is to press the button of the card that leads there. */
export function letDrag(board: HTMLElement): void {
  const columns = [...board.querySelectorAll<HTMLElement>('[data-column]')]
  let dragged: HTMLElement | null = null

  const wayTo = (column: HTMLElement) =>
    dragged?.querySelector<HTMLElement>(`[data-to="${column.dataset['column'] ?? ''}"]`) ?? null

  for (const card of board.querySelectorAll<HTMLElement>('.board-card')) {
    if (!card.querySelector('[data-to]')) continue
    card.draggable = true
    // Else the browser drags the address away instead of the card.
    for (const link of card.querySelectorAll('a')) link.draggable = false
    card.addEventListener('dragstart', (event) => {
      dragged = card
      event.dataTransfer?.setData('text/plain', card.querySelector('h3')?.textContent ?? '')
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
      for (const column of columns)
        column.dataset['drop'] = wayTo(column) ? 'yes' : column.contains(card) ? 'own' : 'no'
    })
    card.addEventListener('dragend', () => {
      dragged = null
      for (const column of columns) delete column.dataset['drop']
    })
  }

  for (const column of columns) {
    column.addEventListener('dragover', (event) => {
      if (!wayTo(column)) return
      event.preventDefault()
      column.dataset['drop'] = 'here'
    })
    column.addEventListener('dragleave', (event) => {
      if (wayTo(column) && !column.contains(event.relatedTarget as Node | null))
        column.dataset['drop'] = 'yes'
    })
    column.addEventListener('drop', (event) => {
      const way = wayTo(column)
      if (!way || !dragged) return
      event.preventDefault()
      dragged.classList.add('is-moving')
      way.querySelector<HTMLElement>('button, a')?.click()
    })
  }

  for (const hint of document.querySelectorAll<HTMLElement>('[data-with-dragging]')) hint.hidden = false
}
