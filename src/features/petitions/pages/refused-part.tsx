import { Notice } from '#ui/index.ts'
import type { RejectedStep } from './step-state.ts'

/** The petition has moved on meanwhile; what was typed is not lost. */
export function RefusedPart({ rejected, refusal }: { rejected: RejectedStep; refusal: string }) {
  const typed = Object.entries(rejected.values).filter(
    ([name, value]) => name !== 'version' && typeof value === 'string' && value.trim() !== '',
  )
  return (
    <Notice kind="danger" title="Chưa làm được" live>
      <p>{refusal}</p>
      {typed.length > 0 && <p>Nội dung bạn vừa nhập:</p>}
      {typed.map(([, value]) => (
        <p class="as-typed">{String(value)}</p>
      ))}
    </Notice>
  )
}
