import { type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'

/** Addresses of our own pictures; the server takes no others (src/lib/rich-text). */
export const ownPicture = /^\/tep\/[0-9a-f-]{36}\/[^\s/?#"'<>\\()]+$/

const anchor = { default: null, keepOnSplit: false }
const Anchors = Node.create({
  name: 'anchors',
  addGlobalAttributes: () => [{ types: ['heading', 'paragraph'], attributes: { id: anchor } }],
})

const small = (name: string, tag: string) =>
  Mark.create({
    name,
    excludes: name === 'subscript' ? 'superscript' : 'subscript',
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })

/** A picture with its caption as text below it. */
const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    src: { default: '' },
    alt: { default: '' },
    width: { default: null },
    height: { default: null },
  }),
  parseHTML: () => [
    {
      tag: 'figure',
      contentElement: (figure: HTMLElement) =>
        figure.querySelector<HTMLElement>('figcaption') ?? document.createElement('figcaption'),
      getAttrs: (figure: HTMLElement) => {
        const picture = figure.querySelector('img')
        const read = (name: string) => picture?.getAttribute(name) ?? null
        if (!ownPicture.test(read('src') ?? '')) return false
        return { src: read('src'), alt: read('alt') ?? '', width: read('width'), height: read('height') }
      },
    },
  ],
  renderHTML: ({ node }) => ['figure', {}, ['img', node.attrs], ['figcaption', {}, 0]],
})

/** The caption is kept as words of the table itself: in the rows' own model there is no place for it. */
const CaptionedTable = Table.extend({
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  addAttributes: () => ({
    caption: {
      default: '',
      parseHTML: (table: HTMLElement) => table.querySelector(':scope > caption')?.textContent ?? '',
      rendered: false,
    },
  }),
  renderHTML({ node }) {
    const { caption } = node.attrs as { caption: string }
    return ['table', {}, ...(caption ? [['caption', {}, caption] as const] : []), ['tbody', {}, 0]]
  },
})

const scope = { default: null }

/** Exactly what the server keeps: whatever else is pasted falls away before the eyes of the person who pastes it. */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  Anchors,
  small('subscript', 'sub'),
  small('superscript', 'sup'),
  Figure,
  CaptionedTable.configure({ resizable: false }),
  TableRow,
  TableCell,
  TableHeader.extend({
    addAttributes() {
      return { ...this.parent?.(), scope }
    },
    renderHTML: ({ HTMLAttributes }) => ['th', mergeAttributes(HTMLAttributes), 0],
  }),
]
