import type { ComponentChildren } from 'preact'
import type { ButtonKind } from './button.tsx'

interface ConfirmDetailsProps {
  /** What the button says; the question opens below it. */
  summary: string
  kind?: ButtonKind | undefined
  open?: boolean | undefined
  children: ComponentChildren
}

/** A second look before a step that is hard to undo; works without a script. */
export function ConfirmDetails({ summary, kind = 'secondary', open, children }: ConfirmDetailsProps) {
  return (
    <details class="confirm" open={open}>
      <summary class={`button button-${kind}`}>{summary}</summary>
      <div class="confirm-body">{children}</div>
    </details>
  )
}
