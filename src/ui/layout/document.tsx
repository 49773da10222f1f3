import type { ComponentChildren } from 'preact'
import type { Display } from '#lib/display.ts'
import { useFrame } from '../frame.ts'
import { useLangOfWords, useWords } from '../words.ts'

interface DocumentProps {
  title: string
  /** The style sheet entry; the only one of the page. */
  styles: 'assets/site.css' | 'assets/desk.css'
  script?: string | undefined
  description?: string | undefined
  head?: ComponentChildren
  bodyClass: string
  /** Further ways past the top of the page, after the one to its text. */
  skips?: readonly { label: string; href: string }[] | undefined
  children: ComponentChildren
}

const schemes: Record<Display['theme'], string> = {
  auto: 'light dark',
  light: 'light',
  dark: 'dark',
  contrast: 'dark',
}

/** The skeleton of every page, down to the skip links. `<!doctype html>` is the sender's. */
export function Document({
  title,
  styles,
  script,
  description,
  head,
  bodyClass,
  skips = [],
  children,
}: DocumentProps) {
  const frame = useFrame()
  const { links, display } = frame
  const { shortName } = frame.office
  return (
    <html lang={frame.language.code} data-text={display.text} data-theme={display.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{shortName && shortName !== title ? `${title} – ${shortName}` : title}</title>
        {description && <meta name="description" content={description} />}
        <meta name="color-scheme" content={schemes[display.theme]} />
        <meta name="theme-color" content={display.theme === 'contrast' ? '#000' : '#242d6e'} />
        {frame.styles(styles).map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {script && <script type="module" src={frame.asset(script)} />}
        {links.icon && <link rel="icon" href={links.icon} type="image/svg+xml" sizes="any" />}
        {links.iconPicture && <link rel="alternate icon" href={links.iconPicture} sizes="48x48" />}
        {head}
      </head>
      <body class={bodyClass}>
        <SkipLinks further={skips} />
        {children}
      </body>
    </html>
  )
}

function SkipLinks({ further }: { further: readonly { label: string; href: string }[] }) {
  const words = useWords()
  return (
    <nav class="skips" aria-label={words.skips} lang={useLangOfWords()}>
      {[{ label: words.skip, href: '#noi-dung' }, ...further].map(({ label, href }) => (
        <a class="skip" href={href}>
          {label}
        </a>
      ))}
    </nav>
  )
}
