import type { ComponentChildren, JSX } from 'preact'

/** neutral: at rest · progress: someone works on it · waiting: for another person · good · warning · stopped. */
export type Tone = 'neutral' | 'progress' | 'waiting' | 'good' | 'warning' | 'stopped'

/** Each tone has its own shape, so that it is told without colour, in forced colours and on paper too. */
const shapes: Record<Tone, JSX.Element> = {
  neutral: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2" />,
  progress: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  waiting: <path d="M2 1h8L7 6l3 5H2l3-5z" fill="currentColor" />,
  good: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" stroke-width="2.2" />,
  warning: <path d="M6 .8 11.6 11H.4z" fill="currentColor" />,
  stopped: <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />,
}

export function ToneMark({ tone }: { tone: Tone }) {
  return (
    <svg class="tone-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {shapes[tone]}
    </svg>
  )
}

export function Tag({
  tone = 'neutral',
  children,
}: {
  tone?: Tone | undefined
  children: ComponentChildren
}) {
  return (
    <span class={`tag tag-${tone}`}>
      <ToneMark tone={tone} />
      {children}
    </span>
  )
}

export interface StateLook {
  label: string
  tone: Tone
}

/** `looks` is the feature's own table: how each of its states is called and drawn. */
export function StateTag<State extends string>({
  state,
  looks,
}: {
  state: State
  looks: Readonly<Record<State, StateLook>>
}) {
  return <Tag tone={looks[state].tone}>{looks[state].label}</Tag>
}
