import { notationGuide } from '#lib/rich-text/index.ts'
import { formatBytes, formatCount } from '#lib/text.ts'
import { kinds } from '#features/articles/index.ts'
import { paths } from '#paths'
import { Select, TextArea, TextField } from '#ui/index.ts'
import type { Choices } from '../choices.ts'
import { limits } from '../limits.ts'

const kindOptions = Object.entries(kinds).map(([value, label]) => ({ value, label }))

interface TextPartProps {
  choices: Choices
  /** The body in the notation of the plain text area, and as HTML for the editor. */
  bodyText: string
  bodyHtml: string
}

export function TextPart({ choices, bodyText, bodyHtml }: TextPartProps) {
  return (
    <section class="writing-part" aria-labelledby="phan-bai">
      <h2 id="phan-bai">Bài viết</h2>
      <TextArea name="title" label="Tiêu đề" hint={`Tối đa ${formatCount(limits.title)} ký tự.`} rows={2} />
      <div class="writing-pair">
        <Select name="kind" label="Thể loại" options={kindOptions} />
        <Select name="sectionId" label="Chuyên mục" options={choices.sections} blank="Chọn chuyên mục" />
      </div>
      <TextArea
        name="lead"
        label="Tóm tắt (sa-pô)"
        hint={`Một, hai câu đứng đầu bài và trong danh sách; tối đa ${formatCount(limits.lead)} ký tự.`}
        rows={3}
      />
      <BodyField text={bodyText} html={bodyHtml} />
      <TextField
        name="tags"
        label="Từ khóa"
        hint={`Ngăn cách bằng dấu phẩy; tối đa ${limits.tags} từ khóa.`}
        optional
      />
    </section>
  )
}

function BodyField({ text, html }: { text: string; html: string }) {
  return (
    <rich-editor upload={paths.desk.media.href()}>
      <TextArea
        name="body"
        label="Nội dung"
        hint={`Tối đa ${formatBytes(limits.body)}.`}
        value={text}
        rows={24}
      />
      <input type="hidden" name="bodyFormat" value="text" />
      <details class="disclosure">
        <summary>Cách gõ tiêu đề, danh sách, bảng trong ô chữ thường</summary>
        <dl class="notation">
          {notationGuide.map(({ write, shows }) => (
            <div>
              <dt>
                <code>{write}</code>
              </dt>
              <dd>{shows}</dd>
            </div>
          ))}
        </dl>
      </details>
      <template dangerouslySetInnerHTML={{ __html: html }} />
    </rich-editor>
  )
}
