/**
 * `<rich-editor upload="/…">` around a text area, a hidden `bodyFormat` and a `<template>` with the text as HTML. Without
 * JavaScript, or where the editor does not load, the text area in its plain notation goes on working.
 */
class RichEditor extends HTMLElement {
  async connectedCallback() {
    const textarea = this.querySelector('textarea')
    const format = this.querySelector<HTMLInputElement>('input[name="bodyFormat"]')
    if (!textarea || !format || this.dataset['ready']) return
    this.dataset['ready'] = 'loading'
    const html = this.querySelector('template')?.innerHTML ?? ''
    const before = textarea.value
    try {
      const { mountEditor } = await import('./mount.ts')
      // Who began to type before the editor was there keeps what they typed, in the text area.
      if (textarea.value !== before || document.activeElement === textarea) return
      mountEditor({ host: this, textarea, format, html, upload: this.getAttribute('upload') })
      this.dataset['ready'] = 'yes'
    } finally {
      this.dispatchEvent(new Event('editor-ready', { bubbles: true }))
    }
  }
}

customElements.define('rich-editor', RichEditor)
