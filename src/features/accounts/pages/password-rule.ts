import { passwordLength } from '../limits.ts'

export const passwordRule = `Ít nhất ${passwordLength.min} ký tự, có thể dán vào; không bắt buộc chữ hoa, chữ số hay ký tự đặc biệt. Không dùng họ tên, địa chỉ thư của mình hoặc mật khẩu phổ biến. Gợi ý: ghép bốn, năm từ không liên quan với nhau.`
