import type { ComponentChildren } from 'preact'
import { ToneMark, type Tone } from './tag.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger'

interface NoticeProps {
  kind?: NoticeKind | undefined
  title?: string | undefined
  /** True for what has just happened: it is then read out at once. */
  live?: boolean | undefined
  children?: ComponentChildren
}

const tones: Record<NoticeKind, Tone> = {
  info: 'neutral',
  success: 'good',
  warning: 'warning',
  danger: 'stopped',
}

export function Notice({ kind = 'info', title, live, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role={live ? 'status' : undefined}>
      <ToneMark tone={tones[kind]} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
