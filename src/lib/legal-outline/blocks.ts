/** What a document's text is made of, in its order. Numbers and letters are kept as written; gaps are the law's own. */

export type BlockKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'clause'
  | 'point'
  | 'paragraph'
  | 'appendix'
  | 'heading'

export interface Block {
  kind: BlockKind
  /** Unique in its text and the same whenever the same text is read: `dieu-5-khoan-2-diem-a`. Null for what nobody cites. */
  anchor: string | null
  /** `Chương I`, `Điều 5.`, `2.`, `a)`, `QUY CHẾ`; empty for a paragraph. Label and text together are the words of the law. */
  label: string
  /** A title or the words themselves, lines joined; cells of one row of a table are parted by tabs. May be empty. */
  text: string
  /** From 1. */
  page: number
}

/** A line of the table of contents. */
export interface Entry {
  anchor: string
  /** `Chương I`, `Điều 5` */
  label: string
  /** A provision without a title is named by its first words. */
  title: string
  /** 1 to 4, without gaps: a law without parts begins with its chapters at 1. */
  level: number
  page: number
}

export interface DocumentText {
  blocks: Block[]
  contents: Entry[]
}
