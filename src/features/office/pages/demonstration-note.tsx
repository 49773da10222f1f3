import { Notice } from '#ui/index.ts'

/** In a demonstration nobody shall take an invented name for a person. */
export function DemonstrationNote({ when }: { when: boolean }) {
  if (!when) return null
  return (
    <Notice title="Hồ sơ minh họa">Tên người ở đây được đặt ra để minh họa, không phải người thật.</Notice>
  )
}
