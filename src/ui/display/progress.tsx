export interface ProgressStep {
  label: string
  state: 'done' | 'current' | 'ahead'
  /** Who and when, or who is waited for. */
  note?: string | undefined
}

const spoken = { done: 'đã xong', current: 'đang ở đây', ahead: 'chưa tới' }

/** Where a thing stands on its way. */
export function Progress({ label, steps }: { label: string; steps: readonly ProgressStep[] }) {
  return (
    <ol class="progress" aria-label={label}>
      {steps.map((step) => (
        <li class={`progress-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span class="progress-label">
            {step.label}
            <span class="unseen">, {spoken[step.state]}</span>
          </span>
          {step.note && <span class="progress-note">{step.note}</span>}
        </li>
      ))}
    </ol>
  )
}
