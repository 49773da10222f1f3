import { formatDay } from '../days.ts'
import type { Rendition } from './rendition.ts'

/** Who finds the file in a year must know what it is, where it was taken from, and that it is not the original. */
export const writeClosing = ({ address, day }: Pick<Rendition, 'address' | 'day'>): string[] => [
  `Bản này được tạo ngày ${formatDay(day)} từ toàn văn đã công khai tại:`,
  // On a line of its own, so that no line ends in the midst of it.
  address,
  'Bản này để đọc và tra cứu; nơi nào khác với bản gốc thì theo bản gốc.',
]
