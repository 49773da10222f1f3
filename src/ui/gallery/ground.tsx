import type { Specimen } from './specimen.ts'

const colours: [variable: string, use: string][] = [
  ['--paper', 'nền trang'],
  ['--sunk', 'nền lùi một bậc'],
  ['--ink', 'chữ'],
  ['--ink-soft', 'chữ phụ'],
  ['--line-strong', 'viền của ô nhập'],
  ['--indigo', 'chàm: đầu trang, nút chính'],
  ['--indigo-deep', 'chàm đậm: thanh danh mục, chân trang'],
  ['--thread', 'chỉ dệt: điểm nhấn trên nền chàm'],
  ['--earth', 'đất đỏ ba-dan: vạch đầu mục'],
  ['--link', 'liên kết'],
  ['--focus', 'viền tiêu điểm'],
  ['--good', 'đã xong'],
  ['--warning', 'cần để ý'],
  ['--danger', 'sai, đã dừng'],
]

const sizes: [name: string, use: string][] = [
  ['size-3xl', 'tên trang'],
  ['size-2xl', 'tên mục, bài chính'],
  ['size-xl', 'tên bài trong danh sách'],
  ['size-l', 'lời dẫn'],
  ['size-m', 'chữ thường'],
  ['size-s', 'ngày tháng, chú thích'],
]

export const ground: Specimen[] = [
  {
    name: 'Màu',
    use: 'Mỗi màu có một việc và bốn cách: sáng, tối, tương phản cao, ép màu. Trang không viết mã màu, chỉ gọi tên.',
    parameters: [['data-theme', 'auto, light, dark, contrast, đặt ở thẻ html']],
    access:
      'Chữ trên nền đạt ít nhất 4,5 : 1, viền và hình đạt ít nhất 3 : 1; không điều gì chỉ nói bằng màu.',
    draw: () => (
      <ul class="swatches">
        {colours.map(([variable, use]) => (
          <li>
            <svg viewBox="0 0 64 40" width="64" height="40" aria-hidden="true" focusable="false">
              <rect
                x="0.5"
                y="0.5"
                width="63"
                height="39"
                rx="4"
                fill={`var(${variable})`}
                stroke="var(--line-strong)"
              />
            </svg>
            <span>
              <code>{variable}</code>
              <br />
              {use}
            </span>
          </li>
        ))}
      </ul>
    ),
  },
  {
    name: 'Cỡ chữ',
    use: 'Chữ của máy người đọc, không tải về. Dấu tiếng Việt chồng hai tầng nên dòng cao ít nhất 1,35 lần cỡ chữ.',
    parameters: [['data-text', 'm, l, xl, đặt ở thẻ html; mọi khoảng cách lớn theo chữ']],
    access: 'Phóng to 400 % không phải cuộn ngang; cỡ chữ tính bằng rem nên theo cài đặt của trình duyệt.',
    draw: () => (
      <ul class="sizes">
        {sizes.map(([name, use]) => (
          <li>
            <span class={name}>Ủy ban nhân dân, Ễ Ậ Ỗ ặ ỡ</span> <span class="quiet">{use}</span>
          </li>
        ))}
      </ul>
    ),
  },
]
