export type Fields = [name: string, value: string][]

interface KeptCopy {
  at: string
  fields: Fields
  /** Whether the form itself was on its way to the server with exactly this. */
  sent: boolean
}

const keyOf = (address: string) => `nha-rong:ban-dang-viet:${address}`

/** What was typed, kept on this machine while the server cannot take it. False where the browser refuses to keep it. */
export function keepHere(address: string, fields: Fields, sent = false): boolean {
  try {
    const copy: KeptCopy = { at: new Date().toISOString(), fields, sent }
    localStorage.setItem(keyOf(address), JSON.stringify(copy))
    return true
  } catch {
    return false // Storage is full or switched off; the caller tells the person.
  }
}

export function forgetHere(address: string): void {
  try {
    localStorage.removeItem(keyOf(address))
  } catch {
    return // Storage is switched off, so nothing was kept.
  }
}

export function findHere(address: string): KeptCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(keyOf(address)) ?? 'null') as Partial<KeptCopy> | null
    return copy?.at && Array.isArray(copy.fields)
      ? { at: copy.at, fields: copy.fields, sent: copy.sent === true }
      : null
  } catch {
    return null // Not a copy of ours, or storage is switched off.
  }
}

/** Writes a kept copy back into the form. The editor hears of its text by `restore`. */
export function restore(form: HTMLFormElement, fields: Fields): void {
  for (const control of form.elements) {
    if (!isTypedInto(control)) continue
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value)
    if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type))
      control.checked = values.includes(control.value)
    else if (values[0] !== undefined) control.value = values[0]
    control.dispatchEvent(new Event('restore'))
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const isTypedInto = (control: Element): control is Control =>
  (control instanceof HTMLInputElement && !['file', 'submit', 'button'].includes(control.type)) ||
  control instanceof HTMLTextAreaElement ||
  control instanceof HTMLSelectElement
