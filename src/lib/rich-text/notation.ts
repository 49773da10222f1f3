import type { Mark } from './allow-list.ts'

/** The signs of the text area, longest first: `**` is looked for before `*`. Links are written [chữ](địa chỉ). */
export const signs: readonly (readonly [sign: string, mark: Mark])[] = [
  ['**', 'strong'],
  ['++', 'u'],
  ['~~', 's'],
  ['*', 'em'],
  ['~', 'sub'],
  ['^', 'sup'],
]

export const fence = { start: '~~~ html', end: '~~~' }

/** A line that begins a block of its own kind. */
export const line = {
  heading: /^(#{2,4}) +(.+)$/,
  rule: /^-{3,}$/,
  bullet: /^( *)[-•] +(.*)$/,
  number: /^( *)(\d{1,5})[.)] +(.*)$/,
  quote: /^>(?: (.*))?$/,
  row: /^\|(.*)\|$/,
  headRule: /^\|(?: *-{3,} *\|)+$/,
  picture: /^!\[([^\]]*)\]\(([^()\s]+)\)(?:\{(\d+)x(\d+)\})?(?: +(.*))?$/,
}

/** A backslash takes its meaning from the sign behind it; before anything else it is a backslash. */
export const escapable = /[*+~^[|{]/
/** These mean something only where a line begins ("1." and "- "), so only there a backslash takes it from them. */
export const escapableAtStart = /(?:^|\n)(?:\\[#>!-]|\d+\\[.)])$/

/** What stands beside the text area, so that a person without JavaScript can do all that the editor does. */
export const notationGuide: readonly { write: string; shows: string }[] = [
  { write: 'Một dòng trống', shows: 'sang đoạn mới; xuống dòng một lần chỉ ngắt dòng trong đoạn' },
  { write: '## Tên mục', shows: 'tiêu đề mục lớn; ### cho mục nhỏ hơn, #### cho mục nhỏ nhất' },
  {
    write: '- Một ý',
    shows: 'danh sách gạch đầu dòng; 1. Một ý cho danh sách đánh số; thụt vào hai dấu cách để thành ý con',
  },
  { write: '> Lời trích', shows: 'đoạn trích dẫn' },
  {
    write: '**đậm**, *nghiêng*, ++gạch chân++, ~~gạch ngang~~',
    shows: 'kiểu chữ; m^2^ cho chữ trên, H~2~O cho chữ dưới',
  },
  { write: '[chữ hiện ra](https://dia-chi)', shows: 'đường dẫn' },
  { write: '![mô tả ảnh](/tep/…) Chú thích', shows: 'ảnh đã tải lên, đặt trên một dòng riêng' },
  {
    write: '| Cột một | Cột hai |',
    shows: 'một hàng của bảng; dòng |---|---| ngay dưới hàng đầu để hàng ấy thành tiêu đề cột',
  },
  { write: '---', shows: 'đường kẻ ngang' },
  { write: '\\*', shows: 'dấu gạch chéo ngược giữ nguyên ký hiệu đứng sau nó' },
  {
    write: '~~~ html … ~~~',
    shows: 'phần quá phức tạp để viết bằng ký hiệu, như bảng có ô gộp: giữ nguyên nếu không cần sửa',
  },
]
