/** What has happened, in the words of who sent the petition. */
export const eventNames = {
  received: 'Đã tiếp nhận, vào sổ',
  asked: 'Phòng tiếp nhận yêu cầu bổ sung',
  supplemented: 'Người gửi đã bổ sung',
  rejected: 'Từ chối tiếp nhận',
  forwarded: 'Đã chuyển đến cơ quan có thẩm quyền',
  assigned: 'Đang được xử lý',
  taken_back: 'Đang được phân loại lại',
  published: 'Kết quả đã được công khai',
  taken_down: 'Kết quả đã gỡ để sửa',
} as const
export type EventKind = keyof typeof eventNames
