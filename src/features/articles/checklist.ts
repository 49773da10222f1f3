/** Art. 3 of the regulation, clause by clause, with its moderation code (R-1501). */
export const prohibitedActs = {
  STATE_SECURITY:
    'Điểm a khoản 1: không chống Nhà nước, không gây phương hại an ninh quốc gia, trật tự, an toàn xã hội',
  NATIONAL_UNITY:
    'Điểm a khoản 1: không phá hoại khối đại đoàn kết, không gây hận thù giữa các dân tộc, tôn giáo',
  VIOLENCE_OBSCENITY:
    'Điểm a khoản 1: không kích động bạo lực, dâm ô, tệ nạn, mê tín; không trái thuần phong, mỹ tục',
  SECRECY: 'Điểm b khoản 1: không có bí mật nhà nước và các bí mật khác được pháp luật bảo vệ',
  DEFAMATION: 'Điểm c khoản 1: không xuyên tạc, vu khống, xúc phạm tổ chức, công dân',
  ILLEGAL_PUBLICATION: 'Điểm d khoản 1: không có tác phẩm vi phạm pháp luật về báo chí, xuất bản',
  ILLEGAL_LINK: 'Điểm e khoản 1: các đường liên kết không dẫn đến thông tin vi phạm',
  PROHIBITED_GOODS: 'Khoản 2: không quảng cáo, mua bán hàng hóa, dịch vụ bị cấm',
  SYSTEM_ABUSE: 'Khoản 3: không gây rối, cản trở hệ thống và dịch vụ Internet',
  CREDENTIAL_THEFT: 'Khoản 4: không lộ mật khẩu, khóa mật mã, thông tin riêng',
  MALWARE: 'Khoản 5: tệp đính kèm không có phần mềm gây hại',
  PERSONAL_DATA: 'Khoản 6: thông tin, hình ảnh cá nhân được dùng đúng quy định',
  IP_ECOMMERCE: 'Khoản 7: không vi phạm sở hữu trí tuệ và quy định khác; có đủ tác giả, nguồn',
} as const

export type ProhibitedAct = keyof typeof prohibitedActs
export const prohibitedActCodes = Object.keys(prohibitedActs) as ProhibitedAct[]
