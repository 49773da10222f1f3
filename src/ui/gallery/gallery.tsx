import type { ComponentChildren } from 'preact'
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
          <SpecimenList specimens={specimens} />
        </section>
      ))}
    </>
  )
}

interface GalleryGroupProps {
  group: SpecimenGroup
  /** The way to the other groups; breadcrumbs would stand beside those that are shown. */
  all: ComponentChildren
}

/** One group on a page of its own. */
export function GalleryGroup({ group: { title, specimens }, all }: GalleryGroupProps) {
  return (
    <>
      <PageHead title="Hệ thống thiết kế" kicker={all} />
      <h2>{title}</h2>
      <SpecimenList specimens={specimens} />
    </>
  )
}

function SpecimenList({ specimens }: { specimens: readonly Specimen[] }) {
  return (
    <>
      {specimens.map(({ name, use, parameters, access, draw }) => (
        <section class="specimen" aria-labelledby={`mau-${slugify(name)}`}>
          <h3 id={`mau-${slugify(name)}`}>{name}</h3>
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
