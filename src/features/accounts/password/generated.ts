import { randomInt } from 'node:crypto'

/** Syllables without marks, easy to read out on the telephone and to type on any keyboard. */
const syllables =
  `an anh ba bac ban bang bao bay ben beo bi bien bo bong buom buong ca cam can canh cao cat cau chai cham chan
chau che chi chieu chim cho chong chum chuong co com con cong cua cuc da dam dan dao dat dau day den deo di dia diem dien do
doi don dong du dua duong em ga gao gang gia gian gio go gom gui ha hai han hang hat he hien ho hoa hoang hoi hon hong hue
huong hung ke ken khai khe khoai khoi kia kim kinh ky la lam lan lang lanh lau le len lo long lua luc lung luoi luu mai mam
man mang mat mau may me mi mien minh mo moc mon mong mua mui mung muoi nam nang nau nem nen neo ngai ngan ngay nghe ngo ngoc
ngon nha nhac nhan nho nhu nom non nong nu nui nuoc oi ong phao phien pho phong phu phuong qua quan que quyen rau ray ren
roi rong rua rung sa sac sai sam san sang sao sau sen si soc soi son song su sua suoi suong ta tai tam tan tao tau tay tham
than thanh thao thap that theo thi thien tho thoi thom thong thu thuy tia tien tim to toan toc tong tra trai tram tran trang
trau tre tren tri trong tru truc trung tu tuan tuoi tuong tuyet uc van vang vao ve viec vo voi vong vu vua vung vuon xa
xanh xe xoai xuan xuong y yen`.split(/\s+/)

/** "suoi-nui-xanh-tre-4821": four syllables and four digits, about 45 bits, enough behind a lock of five tries. */
export function generatePassword(): string {
  const words = Array.from({ length: 4 }, () => syllables[randomInt(syllables.length)])
  return `${words.join('-')}-${String(randomInt(10_000)).padStart(4, '0')}`
}
