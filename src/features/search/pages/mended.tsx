import { addressOf, type Asked } from '../asking/asked.ts'

interface MendedProps {
  asked: Asked
  /** The question as it was looked for; null where it is what was typed. */
  mended: string | null
  here: string
}

/** Says what was taken for a slip of the keyboard, and how to ask for exactly what was typed. */
export function Mended({ asked, mended, here }: MendedProps) {
  if (mended === null) return null
  const { text } = asked.question
  return (
    <p class="mended">
      Đã tìm <strong>“{mended}”</strong> thay cho “{text}”.{' '}
      <a href={addressOf(here, asked, { isLiteral: true })}>Tìm đúng “{text}”</a>
    </p>
  )
}
