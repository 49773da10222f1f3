/** What each kind of article is, for one who has to choose. */
export const kindHints: Readonly<Record<string, string>> = {
  news: 'Đưa tin ngắn về một việc đã hoặc sắp diễn ra.',
  feature: 'Bài có phân tích, tổng hợp.',
  photo_story: 'Kể bằng ảnh; phần chữ có thể để trống.',
  digest: 'Tóm lược tin từ nhiều nguồn trong một ngày hoặc một tuần.',
}
