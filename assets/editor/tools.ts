import type { Editor } from '@tiptap/core'
import { ask } from './ask.ts'

export interface Tool {
  label: string
  /** As the keys are called on Vietnamese keyboards; TipTap binds them. */
  keys?: string
  run: (editor: Editor) => void
  /** Whether it is on, where the caret stands; undefined for what is done, not switched. */
  isOn?: (editor: Editor) => boolean
  /** Shown only where it can be used at all. */
  isFor?: (editor: Editor) => boolean
}

const chain = (editor: Editor) => editor.chain().focus()
const inTable = (editor: Editor) => editor.isActive('table')

async function editLink(editor: Editor): Promise<void> {
  const { href = '' } = editor.getAttributes('link') as { href?: string }
  const hint = 'Ví dụ: https://chinhphu.vn, /tin/ten-bai hoặc dia-chi@co-quan.vn. Để trống để bỏ đường dẫn.'
  const answer = await ask('Đường dẫn', [{ name: 'href', label: 'Địa chỉ', value: href, hint }])
  if (answer === null) return
  const given = answer['href'] ?? ''
  if (given === '') {
    chain(editor).extendMarkRange('link').unsetLink().run()
    return
  }
  const address = /^[^\s@/]+@[^\s@/]+$/.test(given)
    ? `mailto:${given}`
    : /^www\./i.test(given)
      ? `https://${given}`
      : given
  if (editor.state.selection.empty && href === '') {
    chain(editor)
      .insertContent({ type: 'text', text: given, marks: [{ type: 'link', attrs: { href: address } }] })
      .run()
    return
  }
  chain(editor).extendMarkRange('link').setLink({ href: address }).run()
}

async function editCaption(editor: Editor): Promise<void> {
  const { caption = '' } = editor.getAttributes('table') as { caption?: string }
  const answer = await ask('Tên bảng', [{ name: 'caption', label: 'Tên bảng', value: caption }])
  if (answer !== null) chain(editor).updateAttributes('table', { caption: answer['caption'] }).run()
}

async function editAlt(editor: Editor): Promise<void> {
  const { alt = '' } = editor.getAttributes('figure') as { alt?: string }
  const answer = await ask('Mô tả ảnh', [altQuestion(alt)])
  if (answer !== null) chain(editor).updateAttributes('figure', { alt: answer['alt'] }).run()
}

export const altQuestion = (value = '') => ({
  name: 'alt',
  label: 'Mô tả thay thế',
  value,
  hint: 'Nói cho người không nhìn thấy ảnh biết trong ảnh có gì.',
})

const mark = (name: string, label: string, keys?: string): Tool => ({
  label,
  ...(keys && { keys }),
  run: (editor) => chain(editor).toggleMark(name).run(),
  isOn: (editor) => editor.isActive(name),
})

const heading = (level: 2 | 3 | 4, label: string): Tool => ({
  label,
  keys: `Ctrl+Alt+${level}`,
  run: (editor) => chain(editor).toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
})

const inTableOnly = (label: string, run: Tool['run']): Tool => ({ label, run, isFor: inTable })

/** The groups of the toolbar, in their order. The picture button is added where there is somewhere to send pictures. */
export const toolGroups: readonly (readonly Tool[])[] = [
  [heading(2, 'Mục lớn'), heading(3, 'Mục vừa'), heading(4, 'Mục nhỏ')],
  [
    mark('bold', 'Đậm', 'Ctrl+B'),
    mark('italic', 'Nghiêng', 'Ctrl+I'),
    mark('underline', 'Gạch chân', 'Ctrl+U'),
    mark('strike', 'Gạch ngang', 'Ctrl+Shift+S'),
    mark('superscript', 'Chữ trên'),
    mark('subscript', 'Chữ dưới'),
  ],
  [
    {
      label: 'Gạch đầu dòng',
      keys: 'Ctrl+Shift+8',
      run: (editor) => chain(editor).toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      label: 'Đánh số',
      keys: 'Ctrl+Shift+7',
      run: (editor) => chain(editor).toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      label: 'Trích dẫn',
      keys: 'Ctrl+Shift+B',
      run: (editor) => chain(editor).toggleBlockquote().run(),
      isOn: (editor) => editor.isActive('blockquote'),
    },
    { label: 'Kẻ ngang', run: (editor) => chain(editor).setHorizontalRule().run() },
  ],
  [
    {
      label: 'Đường dẫn',
      keys: 'Ctrl+K',
      run: (editor) => void editLink(editor),
      isOn: (editor) => editor.isActive('link'),
    },
    {
      label: 'Bảng',
      run: (editor) => chain(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    {
      label: 'Mô tả ảnh',
      run: (editor) => void editAlt(editor),
      isFor: (editor) => editor.isActive('figure'),
    },
  ],
  [
    inTableOnly('Thêm hàng', (editor) => chain(editor).addRowAfter().run()),
    inTableOnly('Thêm cột', (editor) => chain(editor).addColumnAfter().run()),
    inTableOnly('Bỏ hàng', (editor) => chain(editor).deleteRow().run()),
    inTableOnly('Bỏ cột', (editor) => chain(editor).deleteColumn().run()),
    inTableOnly('Hàng tiêu đề', (editor) => chain(editor).toggleHeaderRow().run()),
    inTableOnly('Gộp, tách ô', (editor) => chain(editor).mergeOrSplit().run()),
    inTableOnly('Tên bảng', (editor) => void editCaption(editor)),
    inTableOnly('Bỏ bảng', (editor) => chain(editor).deleteTable().run()),
  ],
  [
    { label: 'Hoàn tác', keys: 'Ctrl+Z', run: (editor) => chain(editor).undo().run() },
    { label: 'Làm lại', keys: 'Ctrl+Y', run: (editor) => chain(editor).redo().run() },
  ],
]
