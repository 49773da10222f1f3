import { Notice } from '../display/notice.tsx'
import { useFrame } from '../frame.ts'

export function Flash() {
  const { flash } = useFrame()
  if (!flash) return null
  return (
    <Notice kind={flash.kind} live>
      {flash.text}
    </Notice>
  )
}
