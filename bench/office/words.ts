const sentences = [
  'Sáng nay, tại trụ sở, Văn phòng tổ chức cuộc họp sơ kết công tác chỉ đạo, điều hành của quý.',
  'Tham dự có lãnh đạo các phòng, ban, đơn vị trực thuộc và đại diện các huyện, thành phố.',
  'Báo cáo tại cuộc họp cho thấy phần lớn nhiệm vụ trong chương trình công tác được hoàn thành đúng thời hạn.',
  'Số hồ sơ giải quyết trước hạn tăng so với cùng kỳ, số hồ sơ trễ hạn giảm còn dưới hai phần trăm.',
  'Một số đơn vị còn chậm gửi báo cáo định kỳ, ảnh hưởng đến việc tổng hợp chung.',
  'Các ý kiến thảo luận tập trung vào việc phối hợp giữa các đơn vị khi xử lý công việc liên ngành.',
  'Đại biểu đề nghị cập nhật thường xuyên danh mục thủ tục, để người dân tra cứu được ngay tại trụ sở xã.',
  'Kết luận cuộc họp, Chánh Văn phòng yêu cầu các phòng rà soát lại từng nhiệm vụ được giao.',
  'Việc theo dõi, đôn đốc phải có người chịu trách nhiệm, có thời hạn và có kết quả cụ thể.',
  'Tổ biên tập được giao đăng tải kịp thời lịch công tác và kết quả giải quyết kiến nghị.',
]

/** A body of three hundred words or a little more, as a division writes it; the number keeps texts apart. */
export function writeBody(number: number): string {
  const paragraphs: string[] = []
  let words = 0
  for (let next = number; words < 300; next += 3) {
    const paragraph = [0, 1, 2].map((n) => sentences[(next + n) % sentences.length]).join(' ')
    words += paragraph.split(' ').length
    paragraphs.push(`<p>${paragraph}</p>`)
  }
  return `<h2>Nội dung số ${number}</h2>${paragraphs.join('')}`
}
