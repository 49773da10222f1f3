import { stepNames, steps } from '#features/articles/index.ts'

const others: Record<string, string> = {
  'account.created': 'Mở tài khoản',
  'account.locked': 'Khóa tài khoản',
  'account.new_password_required': 'Yêu cầu đổi mật khẩu',
  'account.password_changed': 'Đổi mật khẩu',
  'account.password_renewed': 'Đặt lại mật khẩu',
  'account.proof_failed': 'Nhập sai khi xác nhận lại',
  'account.recovery_codes_renewed': 'Tạo lại mã khôi phục',
  'account.reset_requested': 'Xin đặt lại mật khẩu',
  'account.sessions_ended': 'Kết thúc phiên',
  'account.sign_in': 'Đăng nhập',
  'account.sign_in_failed': 'Đăng nhập không được',
  'account.sign_out': 'Đăng xuất',
  'account.two_factor_begun': 'Bắt đầu bật xác thực hai lớp',
  'account.two_factor_off': 'Tắt xác thực hai lớp',
  'account.two_factor_on': 'Bật xác thực hai lớp',
  'account.unlocked': 'Mở khóa tài khoản',
  'article.change_address': 'Đổi địa chỉ bài',
  'article.draft': 'Mở bản nháp',
  'article.save': 'Lưu bản mới',
  'article.schedule_failed': 'Không đăng được theo giờ hẹn',
  'board.establish': 'Ghi quyết định thành lập Tổ biên tập',
  'delegation.end': 'Chấm dứt ủy quyền',
  'delegation.give': 'Ủy quyền ký',
  'demonstration.loaded': 'Nạp nội dung minh họa',
  'media.upload': 'Gửi tệp lên',
  'person.add': 'Thêm người',
  'person.edit': 'Sửa thông tin người',
  'person.leave': 'Ghi thôi việc',
  'post.amend': 'Đổi thời hạn chức vụ',
  'post.confirm': 'Xác nhận chức vụ',
  'post.end': 'Chấm dứt chức vụ',
  'post.first_administrator': 'Giao quản trị từ máy chủ',
  'post.propose': 'Đề nghị chức vụ',
  'post.refuse': 'Từ chối chức vụ',
  'section.add': 'Thêm chuyên mục',
  'section.hide': 'Ẩn chuyên mục',
  'section.move': 'Chuyển chỗ chuyên mục',
  'section.remove': 'Bỏ chuyên mục',
  'section.rename': 'Đổi tên chuyên mục',
  'section.show': 'Hiện chuyên mục',
}

const names = new Map([
  ...Object.entries(others),
  ...stepNames.map((step): [string, string] => [`article.${step}`, steps[step].label]),
])

/** What was done, as a person says it; an action without a name keeps its code, so nothing hides behind a word. */
export const nameOfAction = (action: string): string => names.get(action) ?? action
