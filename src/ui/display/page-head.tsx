import type { ComponentChildren } from 'preact'

interface PageHeadProps {
  /** The page's one h1. */
  title: string
  /** A line above the title: the section, the number of a document. */
  kicker?: ComponentChildren
  /** One or two sentences below it. */
  lead?: ComponentChildren
  /** Facts in small type: dates, tags. */
  facts?: ComponentChildren
  /** Buttons and links for the page as a whole. */
  actions?: ComponentChildren
}

export function PageHead({ title, kicker, lead, facts, actions }: PageHeadProps) {
  return (
    <div class="page-head">
      <div class="page-head-words">
        {kicker && <p class="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {facts && <div class="facts">{facts}</div>}
      </div>
      {actions && <div class="button-row">{actions}</div>}
    </div>
  )
}
