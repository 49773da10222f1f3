import { slugify } from '#lib/text.ts'
import { paths } from '#paths'
import { Card, DeskLayout, PageHead } from '#ui/index.ts'
import { GalleryGroup } from '#ui/gallery/gallery.tsx'
import { groups, type SpecimenGroup } from '#ui/gallery/groups.ts'

const title = 'Hệ thống thiết kế'

export function DesignSystemPage() {
  return (
    <DeskLayout title={title}>
      <PageHead
        title={title}
        lead="Mọi trang ghép từ những thành phần này. Mỗi thành phần có việc của nó, tham số, các trạng thái và ghi chú về khả năng tiếp cận."
      />
      <div class="stack">
        {groups.map(({ slug, title: name, specimens }) => (
          <Card title={name} href={paths.designSystemPart.href({ part: slug })}>
            <ul class="specimen-names">
              {specimens.map((specimen) => (
                <li>
                  <a href={`${paths.designSystemPart.href({ part: slug })}#mau-${slugify(specimen.name)}`}>
                    {specimen.name}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </DeskLayout>
  )
}

export function DesignSystemPartPage({ group }: { group: SpecimenGroup }) {
  return (
    <DeskLayout title={`${title}: ${group.title}`}>
      <GalleryGroup group={group} all={<a href={paths.designSystem.href()}>Mọi thành phần</a>} />
    </DeskLayout>
  )
}
