import type { ComponentChildren } from 'preact'

interface CardProps {
  title: string
  href?: string | undefined
  level?: 2 | 3 | 4 | undefined
  children?: ComponentChildren
}

export function Card({ title, href, level = 2, children }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <section class="card">
      <Heading class="card-title">{href ? <a href={href}>{title}</a> : title}</Heading>
      {children}
    </section>
  )
}
