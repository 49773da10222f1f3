import { formatCount } from '#lib/text.ts'

interface TabsProps {
  /** Accessible name of the group. */
  label: string
  items: readonly { label: string; href: string; current?: boolean | undefined; count?: number | undefined }[]
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && <span class="count">{formatCount(item.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
