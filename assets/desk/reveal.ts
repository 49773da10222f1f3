/** "Hiện mật khẩu": the server draws the button hidden; it appears only where it can work. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-reveal]')) {
  const field = document.getElementById(button.dataset['reveal'] ?? '')
  if (!(field instanceof HTMLInputElement)) continue
  const labels = { password: button.textContent, text: button.dataset['hideLabel'] ?? '' }
  const show = (type: 'password' | 'text') => {
    field.type = type
    button.textContent = labels[type]
  }
  button.hidden = false
  button.addEventListener('click', () => show(field.type === 'password' ? 'text' : 'password'))
  // A shown password would be offered again by the browser as an ordinary answer.
  field.form?.addEventListener('submit', () => show('password'))
}

/** A page that comes back with errors begins at their summary. */
document.querySelector<HTMLElement>('.error-summary[data-focus]')?.focus()
