import { isHeadingKind, partCells, type Block, type DocumentText } from '#lib/legal-outline/index.ts'
import { nameBlocks } from '../outline-names.ts'

interface FullTextProps {
  text: DocumentText
  /** On paper nobody follows the links to a part. */
  linked?: boolean | undefined
}

/** A text of a few parts is read from its top. */
export const needsContents = ({ contents }: Pick<DocumentText, 'contents'>): boolean => contents.length >= 3

/** The ways into a long text. */
export function TextContents({ contents }: Pick<DocumentText, 'contents'>) {
  if (!needsContents({ contents })) return null
  return (
    <nav class="contents" aria-labelledby="muc-luc">
      <h2 id="muc-luc">Mục lục</h2>
      <ol>
        {contents.map(({ anchor, label, title, level }) => (
          <li class={level > 1 ? 'is-below' : undefined}>
            <a href={`#${anchor}`}>{[label, title.replace(/\.$/, '')].filter(Boolean).join('. ')}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The words of the document; each part that can be cited has a place of its own, and a link to it to be copied. */
export function FullText({ text: { blocks }, linked = true }: FullTextProps) {
  const names = nameBlocks(blocks)
  let inChapter = false
  return (
    <div class="legal">
      {blocks.map((block, n) => {
        if (isHeadingKind(block.kind)) inChapter = true
        const id = block.anchor ?? (block.page === blocks[n - 1]?.page ? undefined : `trang-${block.page}`)
        const props = { block, id, name: linked ? (names[n] ?? '') : '' }
        if (isHeadingKind(block.kind)) return <Heading {...props} level={3} />
        return block.kind === 'article' ? (
          <Heading {...props} level={inChapter ? 4 : 3} />
        ) : (
          <Words {...props} />
        )
      })}
    </div>
  )
}

interface BlockProps {
  block: Block
  /** The part's own anchor, or that of the page it begins: what is found without a part is found by its page. */
  id: string | undefined
  /** How the part is cited; empty where nothing links to it. */
  name: string
}

function Heading({ block: { kind, anchor, label, text }, id, name, level }: BlockProps & { level: 3 | 4 }) {
  const Level = `h${level}` as const
  return (
    <Level id={id} class={`legal-${kind}`}>
      {label}
      {label && text && ' '}
      {text && <span>{text}</span>}
      {name && anchor && (
        <a class="anchor" href={`#${anchor}`} aria-label={`Liên kết đến ${name}`}>
          #
        </a>
      )}
    </Level>
  )
}

/** The number of a clause or a point is its link. A keyboard passes it: the headings above have theirs. */
function Words({ block: { kind, anchor, label, text }, id, name }: BlockProps) {
  return (
    <p id={id} class={kind === 'paragraph' ? undefined : `legal-${kind}`}>
      {label && <Label name={name} anchor={anchor} label={label} />}
      {label && ' '}
      {partCells(text)}
    </p>
  )
}

function Label({ name, anchor, label }: { name: string; anchor: string | null; label: string }) {
  if (!name || !anchor) return <>{label}</>
  return (
    <a href={`#${anchor}`} aria-label={name} tabIndex={-1}>
      {label}
    </a>
  )
}
