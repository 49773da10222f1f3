import type { Editor } from '@tiptap/core'
import type { Tool } from './tools.ts'

/** A toolbar as the ARIA practices describe it: one stop for Tab, arrows, Home and End inside, switches say their state. */
export function drawToolbar(
  editor: Editor,
  groups: readonly (readonly Tool[])[],
  controls: string,
): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'editor-tools'
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', 'Định dạng nội dung')
  bar.setAttribute('aria-controls', controls)
  const buttons = groups.map((tools) => tools.map((tool) => ({ tool, button: drawButton(editor, tool) })))
  for (const group of buttons) {
    const box = document.createElement('span')
    box.className = 'editor-group'
    box.append(...group.map(({ button }) => button))
    bar.append(box)
  }
  const all = buttons.flat()
  const shown = () => all.map(({ button }) => button).filter(({ hidden }) => !hidden)
  const stopAt = (chosen: HTMLButtonElement | undefined) => {
    for (const { button } of all) button.tabIndex = button === chosen ? 0 : -1
  }
  const refresh = () => {
    for (const { tool, button } of all) {
      button.hidden = !(tool.isFor?.(editor) ?? true)
      if (tool.isOn) button.setAttribute('aria-pressed', String(tool.isOn(editor)))
    }
    for (const box of bar.children)
      (box as HTMLElement).hidden = [...box.children].every((child) => (child as HTMLElement).hidden)
    if (!shown().some(({ tabIndex }) => tabIndex === 0)) stopAt(shown()[0])
  }
  bar.addEventListener('keydown', (event) => {
    const list = shown()
    const at = list.indexOf(event.target as HTMLButtonElement)
    const goal = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1 }[event.key]
    if (goal === undefined || at === -1) return
    event.preventDefault()
    const next = list.at(goal % list.length)
    stopAt(next)
    next?.focus()
  })
  bar.addEventListener('focusin', (event) => {
    if (event.target instanceof HTMLButtonElement) stopAt(event.target)
  })
  editor.on('transaction', refresh)
  refresh()
  return bar
}

function drawButton(editor: Editor, { label, keys, run }: Tool): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'editor-tool'
  button.textContent = label
  button.tabIndex = -1
  if (keys) {
    button.title = `${label} (${keys})`
    button.setAttribute('aria-keyshortcuts', keys.replace('Ctrl', 'Control'))
  }
  // A press must not take the caret out of the text that it is about.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => run(editor))
  return button
}
