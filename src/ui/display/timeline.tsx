import type { ComponentChildren } from 'preact'
import { DateText } from './date-text.tsx'
import { ToneMark, type Tone } from './tag.tsx'

export interface TimelineItem {
  at: Date
  title: ComponentChildren
  /** Who, with the post held at that time. */
  by?: string | undefined
  /** The reason given, a comment. */
  note?: ComponentChildren
  tone?: Tone | undefined
}

/** What happened, in the order given. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol class="timeline">
      {items.map(({ at, title, by, note, tone = 'neutral' }) => (
        <li class={`timeline-item tone-${tone}`}>
          <ToneMark tone={tone} />
          <div>
            <p class="timeline-title">{title}</p>
            <p class="facts">
              {by && <span>{by}</span>}
              <DateText at={at} />
            </p>
            {note && <div class="timeline-note">{note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
