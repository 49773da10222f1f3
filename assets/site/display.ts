/**
 * A shared cache may have given the plain page to somebody who chose another look: what the cookie says is put on here.
 * On the page of the choice itself each choice shows at once; its form still sends it to the portal.
 */
const root = document.documentElement
const written = /(?:^|;\s*)hien_thi=(m|l|xl)\.(auto|light|dark|contrast)(?:;|$)/

const show = (text: string, theme: string) => {
  root.dataset['text'] = text
  root.dataset['theme'] = theme
}

const [, text, theme] = written.exec(document.cookie) ?? []
if (text && theme) show(text, theme)

const form = document.querySelector<HTMLFormElement>('[data-display] form')
form?.addEventListener('change', () => {
  const chosen = new FormData(form)
  const [size, colours] = [chosen.get('text'), chosen.get('theme')]
  if (typeof size === 'string' && typeof colours === 'string') show(size, colours)
})

export {}
