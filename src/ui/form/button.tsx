import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

interface ButtonProps {
  kind?: ButtonKind | undefined
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  /** Sends the form elsewhere than its own action. */
  formaction?: string | undefined
  /** Id of a form that stands elsewhere in the page. */
  form?: string | undefined
  /** Why the step can not be taken now. The button stays where it was, can be reached, and does nothing. */
  disabledReason?: string | undefined
  children: ComponentChildren
}

export function Button({
  kind = 'primary',
  type = 'submit',
  disabledReason,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  if (disabledReason === undefined)
    return (
      <button class={`button button-${kind}`} type={type} {...rest}>
        {children}
      </button>
    )
  return (
    <span class="refused">
      <button class={`button button-${kind}`} type="button" aria-disabled="true" aria-describedby={reasonId}>
        {children}
      </button>
      <span class="refused-reason" id={reasonId}>
        {disabledReason}
      </span>
    </span>
  )
}

interface ButtonLinkProps {
  href: string
  kind?: ButtonKind | undefined
  children: ComponentChildren
}

/** A link that looks like a button, for the one thing a page wants done next. */
export function ButtonLink({ href, kind = 'primary', children }: ButtonLinkProps) {
  return (
    <a class={`button button-${kind}`} href={href}>
      {children}
    </a>
  )
}

export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="button-row">{children}</div>
}
