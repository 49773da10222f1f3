import type { ComponentChildren } from 'preact'
import { useFrame } from '../frame.ts'
import { useWords } from '../words.ts'

interface DocumentProps {
  title: string
  /** The style sheet entry; the only one of the page. */
  styles: 'assets/site.css' | 'assets/desk.css'
  script?: string | undefined
  description?: string | undefined
  head?: ComponentChildren
  bodyClass: string
  children: ComponentChildren
}

/** The skeleton of every page, down to the skip link. `<!doctype html>` is the sender's. */
export function Document({ title, styles, script, description, head, bodyClass, children }: DocumentProps) {
  const frame = useFrame()
  const { shortName } = frame.office
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{shortName && shortName !== title ? `${title} – ${shortName}` : title}</title>
        {description && <meta name="description" content={description} />}
        <meta name="color-scheme" content="light dark" />
        {frame.styles(styles).map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {script && <script type="module" src={frame.asset(script)} />}
        {head}
      </head>
      <body class={bodyClass}>
        <a class="skip" href="#noi-dung">
          {useWords().skip}
        </a>
        {children}
      </body>
    </html>
  )
}
