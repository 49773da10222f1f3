import { focalPointNames, focalPoints } from '#lib/focal-point.ts'
import { Fieldset } from '#ui/index.ts'

/** Nine places, laid out as they lie in the picture. A click on the picture itself chooses the same (assets/editor). */
export function FocalPointField({
  name,
  value,
  error,
}: {
  name: string
  value: string
  error: string | undefined
}) {
  return (
    <Fieldset
      id={name}
      legend="Điểm chính của ảnh"
      hint="Khi ảnh được cắt để đặt trong danh sách hoặc khi chia sẻ, phần này luôn được giữ lại."
      error={error}
    >
      <div class="focal-grid">
        {focalPointNames.map((point, n) => (
          <label class="focal-place">
            <input
              id={n === 0 ? name : undefined}
              type="radio"
              name={name}
              value={point}
              checked={point === (value || 'centre')}
            />
            <span class="unseen">{focalPoints[point]}</span>
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
