import type { Teaser, Tone } from '../display/index.ts'
import { ago } from './specimen.ts'

/** A drawing made for the gallery: hills and the roof of the communal house. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400"><path fill="#e9c9a1" d="M0 0h600v400H0z"/><circle cx="455" cy="95" r="42" fill="#f7ead2"/><path fill="#b98a6a" d="M0 270 130 175l120 80 130-110 220 130v125H0z"/><path fill="#6d4a36" d="M0 320l180-50 190 40 230-45v135H0z"/><path fill="#262e69" d="M236 60q34 14 68 0c8 90 34 160 76 222H160c42-62 68-132 76-222z"/><path stroke="#211b17" stroke-width="9" d="M190 282v82M245 282v82M297 282v82M350 282v82M170 312h200"/></svg>`

export const picture = {
  src: `data:image/svg+xml,${encodeURIComponent(drawing)}`,
  alt: 'Tranh vẽ: mái nhà rông cao giữa đồi đất đỏ lúc chiều xuống.',
  width: 600,
  height: 400,
}

export const teasers: Teaser[] = [
  {
    title: 'Sửa chữa nhà rông ở các làng tái định cư trước mùa lễ hội, mỗi làng giữ kiểu mái của mình',
    href: '#tin-1',
    lead: 'Người già chọn gỗ, thanh niên cắt tranh; Nhà nước góp phần vật liệu mà rừng quanh làng không còn.',
    at: ago(4),
    facts: 'Văn hóa',
    picture,
  },
  {
    title: 'Lịch tiếp công dân tháng 10',
    href: '#tin-2',
    lead: 'Mỗi tháng hai buổi, vào ngày mười và ngày hai mươi lăm; trùng ngày nghỉ thì lùi sang ngày làm việc kế tiếp.',
    at: ago(28),
    facts: 'Thông báo',
  },
  {
    title: 'Ứng phó lũ quét: trực ban suốt đêm, chuyển bốn mươi hộ ở ven suối đến nơi cao',
    href: '#tin-3',
    at: ago(70),
    facts: 'Chỉ đạo, điều hành',
  },
]

export const rows: { title: string; division: string; state: string; tone: Tone; words: string }[] = [
  {
    title: 'Kết quả giải quyết thủ tục hành chính theo cơ chế một cửa liên thông quý III',
    division: 'Phòng Kiểm soát thủ tục hành chính',
    state: 'Chờ ký duyệt',
    tone: 'waiting',
    words: '1.240',
  },
  {
    title: 'Nước sạch về xã vùng cao',
    division: 'Phòng Nông nghiệp',
    state: 'Đã đăng',
    tone: 'good',
    words: '612',
  },
]

export const proseHtml = `
<h2 id="dieu-3"><a href="#dieu-3">Điều 3. Những hành vi bị nghiêm cấm</a></h2>
<p>Nghiêm cấm lợi dụng trang thông tin để <strong>tiết lộ bí mật nhà nước</strong>, xúc phạm danh dự, nhân phẩm của công dân; xem thêm <a href="https://example.org/van-ban">văn bản gốc</a>.</p>
<ul><li>Ứng xử đúng mực, ngữ điệu rõ ràng.</li><li>Không đăng thông tin sai sự thật.</li></ul>
<blockquote><p>Mỗi bước đều có người chịu trách nhiệm, và ai cũng biết đó là ai.</p></blockquote>
<h3 id="khoan-1"><a href="#khoan-1">Số liệu theo huyện</a></h3>
<table><caption>Diện tích trồng mới (héc-ta)</caption><thead><tr><th scope="col">Huyện</th><th scope="col">Kế hoạch</th><th scope="col">Thực hiện</th><th scope="col">Tỷ lệ</th><th scope="col">Ghi chú</th></tr></thead><tbody><tr><th scope="row">Vùng phía Bắc</th><td>500</td><td>530</td><td>106 %</td><td>Trồng dặm sau mưa lớn</td></tr><tr><th scope="row">Vùng phía Nam</th><td>700</td><td>720</td><td>103 %</td><td>Giao khoán cho hộ</td></tr></tbody></table>
<ol><li>Chọn giống bản địa.</li><li>Giữ nước ở đầu nguồn.</li></ol>`
