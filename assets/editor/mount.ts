import { Editor } from '@tiptap/core'
import { cleanPaste } from './paste.ts'
import { insertPicture, pictureTool } from './pictures.ts'
import { extensions } from './schema.ts'
import { drawToolbar } from './toolbar.ts'
import { toolGroups } from './tools.ts'

interface Place {
  host: HTMLElement
  textarea: HTMLTextAreaElement
  format: HTMLInputElement
  html: string
  /** Where pictures are sent; null where none can be. */
  upload: string | null
}

/** Puts the editor in the place of the text area, which goes on carrying the text of the form, now as HTML. */
export function mountEditor({ host, textarea, format, html, upload }: Place): Editor {
  const { id } = textarea
  const label = host.querySelector<HTMLLabelElement>(`label[for="${id}"]`)
  if (label) label.id ||= `${id}-label`
  const status = document.createElement('p')
  status.className = 'editor-status'
  status.setAttribute('role', 'status')
  const say = (text: string) => {
    status.textContent = text
  }
  const described = textarea.getAttribute('aria-describedby')
  const box = document.createElement('div')
  box.className = 'editor'
  const editor: Editor = new Editor({
    element: box,
    extensions,
    content: html,
    injectCSS: false,
    editorProps: {
      attributes: {
        id: `${id}-editor`,
        class: 'prose editor-text',
        role: 'textbox',
        'aria-multiline': 'true',
        ...(textarea.required && { 'aria-required': 'true' }),
        ...(label && { 'aria-labelledby': label.id }),
        ...(described && { 'aria-describedby': described }),
      },
      transformPastedHTML: cleanPaste,
      handlePaste: (_view, event) => take(event.clipboardData),
      handleDrop: (_view, event) => take((event as DragEvent).dataTransfer),
      handleKeyDown: (_view, event) => {
        if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return false
        linkTool?.run(editor)
        return true
      },
    },
    onUpdate: () => write(true),
  })
  const linkTool = toolGroups.flat().find(({ keys }) => keys === 'Ctrl+K')
  const groups =
    upload === null
      ? toolGroups
      : [...toolGroups.slice(0, -1), [pictureTool(upload, say)], ...toolGroups.slice(-1)]

  /** A picture on the clipboard is sent, unless words came with it. */
  function take(data: DataTransfer | null): boolean {
    const picture = [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'))
    if (!picture || upload === null || data?.types.includes('text/html')) return false
    void insertPicture(editor, upload, picture, say)
    return true
  }

  function write(isChange: boolean): void {
    textarea.value = editor.isEmpty ? '' : editor.getHTML()
    format.value = 'html'
    if (isChange) textarea.dispatchEvent(new Event('input', { bubbles: true }))
  }

  box.prepend(drawToolbar(editor, groups, `${id}-editor`))
  box.append(status)
  textarea.hidden = true
  // The browser would refuse an empty field that it cannot point to, without a word; the server says it better.
  textarea.required = false
  textarea.after(box)
  for (const guide of host.querySelectorAll('details')) guide.hidden = true
  label?.addEventListener('click', () => editor.commands.focus())
  // The error summary leads to the text area, which cannot be seen any more.
  window.addEventListener('hashchange', () => {
    if (location.hash === `#${id}`) editor.commands.focus()
  })
  textarea.addEventListener('restore', () => {
    editor.commands.setContent(textarea.value)
    write(false)
  })
  write(false)
  return editor
}
