import { paths } from '#paths'
import { PageHead, SiteLayout } from '#ui/index.ts'
import type { MapEntry } from '../site-map.ts'

const title = 'Sơ đồ trang'

export function SiteMapPage({ entries }: { entries: readonly MapEntry[] }) {
  return (
    <SiteLayout title={title} trail={[{ label: 'Trang chủ', href: paths.home.href() }, { label: title }]}>
      <PageHead title={title} lead="Tất cả các trang công khai và các chuyên mục." />
      <div class="site-tree">
        <Branch entries={entries} />
      </div>
      <p class="quiet">
        Dành cho máy: <a href={paths.siteMapXml.href()}>sơ đồ trang dạng XML</a>.
      </p>
    </SiteLayout>
  )
}

function Branch({ entries }: { entries: readonly MapEntry[] }) {
  return (
    <ul>
      {entries.map(({ name, href, below = [], language }) => (
        <li>
          <a href={href} lang={language} hreflang={language}>
            {name}
          </a>
          {below.length > 0 && <Branch entries={below} />}
        </li>
      ))}
    </ul>
  )
}
