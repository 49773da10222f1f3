import mammoth from 'mammoth'
import { headingsByLayout } from '#lib/rich-text/index.ts'
import { NotReadable, repack } from './look.ts'

export interface WordImage {
  /** The address that stands for it in the HTML until it is stored; see `placeImages`. */
  placeholder: string
  bytes: Uint8Array
  mime: string
  alt: string
}

export interface WordText {
  html: string
  images: WordImage[]
  /** Sentences about what could not be taken over. */
  warnings: string[]
}

const styleMap = [
  "p[style-name='Title'] => h2:fresh",
  "p[style-name='heading 1'] => h2:fresh",
  "p[style-name='heading 2'] => h3:fresh",
  "p[style-name='heading 3'] => h4:fresh",
  "p[style-name='heading 4'] => h4:fresh",
  "p[style-name='heading 5'] => h4:fresh",
  "p[style-name='heading 6'] => h4:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'u => u',
  'strike => s',
]

const shown = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/tiff']
const mostImages = 200

/** Reads a .docx: its words with their structure, and its pictures. Throws NotReadable with a sentence for the person. */
export async function readWord(bytes: Uint8Array, unpackedLimit: number): Promise<WordText> {
  const images: WordImage[] = []
  let left = 0
  const convertImage = mammoth.images.imgElement(async (image) => {
    if (!shown.includes(image.contentType) || images.length === mostImages) {
      left += 1
      return { src: '' }
    }
    const placeholder = `/tep/00000000-0000-0000-0000-${String(images.length).padStart(12, '0')}/anh-trong-tep-word`
    const alt = (image as { altText?: string }).altText ?? ''
    images.push({
      placeholder,
      bytes: new Uint8Array(await image.readAsBuffer()),
      mime: image.contentType,
      alt,
    })
    return { src: placeholder }
  })
  const buffer = Buffer.from(repack(bytes, unpackedLimit))
  const read = await mammoth.convertToHtml({ buffer }, { styleMap, convertImage }).catch(() => {
    throw new NotReadable('Tệp Word này bị hỏng. Hãy mở bằng Word, lưu lại rồi gửi lại.')
  })
  const html = headingsByLayout(withoutInnerLinks(read.value))
  return {
    html,
    images: images.filter(({ placeholder }) => html.includes(placeholder)),
    warnings: warnings(read.value, html, left),
  }
}

/** Word's bookmarks do not come over, so what pointed at them is words; the arrows back from the notes are nothing. */
const withoutInnerLinks = (html: string): string =>
  html.replaceAll(/<a href="#[^"]*"[^>]*>(.*?)<\/a>/gs, (_, words: string) => (words === '↑' ? '' : words))

function warnings(source: string, html: string, left: number): string[] {
  return [
    ...(left > 0
      ? [`Có ${left} hình không đưa sang được (hình vẽ, biểu đồ, công thức). Hãy chụp lại thành ảnh nếu cần.`]
      : []),
    ...(/id="(foot|end)note-\d/.test(source) ? ['Chú thích cuối trang đã được chuyển xuống cuối bài.'] : []),
    ...(html === '' ? ['Tệp này không có chữ nào đọc được; có thể là bản quét.'] : []),
  ]
}
