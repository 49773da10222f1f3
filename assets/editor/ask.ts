interface Question {
  name: string
  label: string
  value?: string
  hint?: string
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Readonly<Record<string, string | boolean>>,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  Object.assign(made as object, properties)
  return made
}

/** A small dialog; answers with what was typed, or null where the person closed it. */
export function ask(title: string, questions: readonly Question[]): Promise<Record<string, string> | null> {
  const dialog = make('dialog', { className: 'editor-dialog' })
  const form = make('form', { method: 'dialog', className: 'form' })
  const heading = make('h2', { id: 'editor-dialog-title', textContent: title })
  dialog.setAttribute('aria-labelledby', heading.id)
  const inputs = questions.map(({ name, label, value = '', hint }) => {
    const input = make('input', {
      type: 'text',
      name,
      value,
      id: `editor-dialog-${name}`,
      className: 'control',
    })
    const words = make('label', { htmlFor: input.id, textContent: label, className: 'field-label' })
    const field = make('p', { className: 'field' })
    field.append(words, input)
    if (hint) {
      const help = make('span', { id: `${input.id}-hint`, className: 'field-hint', textContent: hint })
      input.setAttribute('aria-describedby', help.id)
      field.append(help)
    }
    form.append(field)
    return input
  })
  const row = make('p', { className: 'button-row' })
  row.append(
    make('button', {
      type: 'submit',
      value: 'ok',
      textContent: 'Đồng ý',
      className: 'button button-primary',
    }),
    make('button', {
      type: 'submit',
      value: '',
      textContent: 'Thôi',
      className: 'button button-secondary',
      formNoValidate: true,
    }),
  )
  form.prepend(heading)
  form.append(row)
  dialog.append(form)
  document.body.append(dialog)
  dialog.showModal()
  inputs[0]?.focus()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const answers = Object.fromEntries(inputs.map(({ name, value }) => [name, value.trim()]))
      resolve(dialog.returnValue === 'ok' ? answers : null)
      dialog.remove()
    })
  })
}
