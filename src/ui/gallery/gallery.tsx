import { slugify } from '#lib/text.ts'
import { PageHead } from '../display/index.ts'
import { actions } from './actions.tsx'
import { fields } from './fields.tsx'
import { marks } from './marks.tsx'
import { records } from './records.tsx'
import type { Specimen } from './specimen.ts'

const groups: { title: string; specimens: Specimen[] }[] = [
  { title: 'Nút và bước', specimens: actions },
  { title: 'Biểu mẫu', specimens: fields },
  { title: 'Nhãn và lối đi', specimens: marks },
  { title: 'Danh sách và văn bản', specimens: records },
]

/** Every component in its states. A page gives it a layout. */
export function Gallery() {
  return (
    <>
      <PageHead title="Hệ thống thiết kế" lead="Mọi thành phần của giao diện, trong từng trạng thái." />
      {groups.map(({ title, specimens }) => (
        <section aria-labelledby={slugify(title)}>
          <h2 id={slugify(title)}>{title}</h2>
          {specimens.map(({ name, use, draw }) => (
            <section class="specimen" aria-labelledby={`mau-${slugify(name)}`}>
              <h3 id={`mau-${slugify(name)}`}>{name}</h3>
              <p class="quiet">{use}</p>
              <div class="specimen-body">{draw()}</div>
            </section>
          ))}
        </section>
      ))}
    </>
  )
}
