import type { ComponentChildren } from 'preact'

interface EmptyStateProps {
  title: string
  /** Why it is empty, or what would fill it. */
  children?: ComponentChildren
  action?: { label: string; href: string } | undefined
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children && <p>{children}</p>}
      {action && (
        <p>
          <a href={action.href}>{action.label}</a>
        </p>
      )}
    </div>
  )
}
