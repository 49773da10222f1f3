import { lookUp } from '../look-up.ts'
import { isElement, parse, type Node } from './tree.ts'

export interface Token {
  /** One word or one stretch of white space. */
  text: string
  /** The marks around it: "strong", "a:https://…". */
  looks: string[]
}

export interface FlatBlock {
  kind: 'paragraph' | 'heading' | 'item' | 'quotation' | 'caption' | 'cell'
  /** How a person calls it: "tiêu đề cấp 2". */
  name: string
  tokens: Token[]
}

type Frame = Pick<FlatBlock, 'kind' | 'name'>

const paragraph: Frame = { kind: 'paragraph', name: 'đoạn văn' }
const frames: Record<string, Frame> = {
  p: paragraph,
  h2: { kind: 'heading', name: 'tiêu đề cấp 2' },
  h3: { kind: 'heading', name: 'tiêu đề cấp 3' },
  h4: { kind: 'heading', name: 'tiêu đề cấp 4' },
  li: { kind: 'item', name: 'mục trong danh sách' },
  blockquote: { kind: 'quotation', name: 'trích dẫn' },
  figcaption: { kind: 'caption', name: 'chú thích ảnh' },
  caption: { kind: 'caption', name: 'tên bảng' },
  td: { kind: 'cell', name: 'ô bảng' },
  th: { kind: 'cell', name: 'ô đầu bảng' },
}
const marks: Record<string, string> = {
  strong: 'chữ đậm',
  em: 'chữ nghiêng',
  u: 'gạch chân',
  s: 'gạch ngang',
  sub: 'chỉ số dưới',
  sup: 'chỉ số trên',
}

export const lookNames = (look: string): string =>
  look.startsWith('a:') ? `liên kết ${look.slice(2)}` : (lookUp(marks, look) ?? look)

/** A text as the row of its smallest blocks, each the words it holds with the marks around them. */
export function flatten(html: string): FlatBlock[] {
  const blocks: FlatBlock[] = []
  let open: FlatBlock | null = null

  const visit = (node: Node, frame: Frame, looks: string[]) => {
    if (!isElement(node)) {
      if (!open && !node.trim()) return
      open ??= begin(frame)
      for (const text of node.match(/\s+|[^\s]+/g) ?? []) open.tokens.push({ text, looks })
      return
    }
    const own = lookUp(frames, node.tag)
    if (node.tag === 'img') {
      open ??= begin(frame)
      open.tokens.push({
        text: `[ảnh: ${node.attributes['alt'] ?? ''}]`,
        looks: [`a:${node.attributes['src'] ?? ''}`],
      })
    } else if (node.tag === 'br') open?.tokens.push({ text: '\n', looks })
    else if (own || node.tag === 'figure' || node.tag === 'hr') {
      open = null
      // A paragraph inside an item, a cell or a quotation goes by the name of what holds it.
      const inner = own && !(own === paragraph && frame !== paragraph) ? own : frame
      node.children.forEach((child) => visit(child, inner, looks))
      open = null
    } else {
      const look =
        node.tag === 'a' ? `a:${node.attributes['href'] ?? ''}` : lookUp(marks, node.tag) ? node.tag : null
      node.children.forEach((child) => visit(child, frame, look ? [...looks, look] : looks))
    }
  }
  const begin = (frame: Frame): FlatBlock => {
    const block = { ...frame, tokens: [] }
    blocks.push(block)
    return block
  }
  parse(html).forEach((node) => visit(node, paragraph, []))
  return blocks
}
