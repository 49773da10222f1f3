/** A run of words: kept, written in, struck out, or kept with another look (`note` says which: "thành chữ đậm"). */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed' | 'formatted'
  text: string
  note?: string | undefined
}

export interface DiffBlock {
  kind: 'paragraph' | 'heading' | 'item' | 'quotation' | 'caption' | 'cell'
  /** What happened to the block as a whole: "đoạn mới", "đổi từ tiêu đề thành đoạn văn". */
  note?: string | undefined
  parts: readonly DiffPart[]
}

interface DiffViewProps {
  label: string
  /** How the two texts are called: "Bản 3, 14:05 ngày 05/09/2011". */
  before: string
  after: string
  blocks: readonly DiffBlock[]
}

/** Two revisions as one text. What changed is said in words for those who hear it or see no colour. */
export function DiffView({ label, before, after, blocks }: DiffViewProps) {
  return (
    <section class="diff" aria-label={label}>
      <p class="diff-legend">
        <del>{before}</del>
        <span aria-hidden="true">→</span>
        <ins>{after}</ins>
      </p>
      {blocks.map(({ kind, note, parts }) => (
        <div class={`diff-block diff-${kind}`}>
          {note && <p class="diff-note">{note}</p>}
          <p>{parts.map(drawPart)}</p>
        </div>
      ))}
    </section>
  )
}

function drawPart({ kind, text, note }: DiffPart) {
  switch (kind) {
    case 'same':
      return text
    case 'added':
      return (
        <ins>
          <span class="unseen"> [thêm: </span>
          {text}
          <span class="unseen">] </span>
        </ins>
      )
    case 'removed':
      return (
        <del>
          <span class="unseen"> [bỏ: </span>
          {text}
          <span class="unseen">] </span>
        </del>
      )
    case 'formatted':
      return (
        <span class="diff-formatted">
          {text}
          <span class="diff-format-note"> [{note ?? 'đổi định dạng'}]</span>
        </span>
      )
  }
}
