import { slugify } from '#lib/text.ts'
import { PageHead } from '../display/index.ts'
import { groups, type SpecimenGroup } from './groups.ts'
import type { Specimen } from './specimen.ts'

/** Every component in its states. A page gives it a layout. */
export function Gallery() {
  return (
    <>
      <PageHead title="Hệ thống thiết kế" lead="Mọi thành phần của giao diện, trong từng trạng thái." />
      {groups.map(({ title, specimens }) => (
        <section aria-labelledby={slugify(title)}>
          <h2 id={slugify(title)}>{title}</h2>
          <SpecimenList specimens={specimens} level={3} />
        </section>
      ))}
    </>
  )
}

/** One group on a page of its own. */
export function GalleryGroup({ group: { title, specimens } }: { group: SpecimenGroup }) {
  return (
    <>
      <PageHead kicker="Hệ thống thiết kế" title={title} />
      <SpecimenList specimens={specimens} level={2} />
    </>
  )
}

function SpecimenList({ specimens, level }: { specimens: readonly Specimen[]; level: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <>
      {specimens.map(({ name, use, parameters, access, draw }) => (
        <section class="specimen" aria-labelledby={`mau-${slugify(name)}`}>
          <Heading id={`mau-${slugify(name)}`}>{name}</Heading>
          <p class="measure">{use}</p>
          <div class="specimen-body">{draw()}</div>
          <dl class="specimen-words">
            {parameters.length > 0 && (
              <div>
                <dt>Tham số</dt>
                {parameters.map(([parameter, meaning]) => (
                  <dd>
                    <code>{parameter}</code>: {meaning}
                  </dd>
                ))}
              </div>
            )}
            <div>
              <dt>Khả năng tiếp cận</dt>
              <dd>{access}</dd>
            </div>
          </dl>
        </section>
      ))}
    </>
  )
}
