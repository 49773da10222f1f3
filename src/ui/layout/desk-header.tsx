import { useFrame } from '../frame.ts'
import { useWords } from '../words.ts'
import { Emblem } from './emblem.tsx'
import { SearchForm } from './search-form.tsx'

export function DeskHeader() {
  const { office, links, path } = useFrame()
  const words = useWords()
  return (
    <header class="desk-header">
      <a class="desk-brand" href={links.desk}>
        <Emblem size={36} />
        <span>
          <span class="desk-brand-title">{words.desk}</span>
          <span class="desk-brand-office">{office.shortName}</span>
        </span>
      </a>
      {path !== links.deskSearch && <SearchForm id="tim-nhanh" desk />}
      <ViewerBox />
    </header>
  )
}

/** Who is signed in, in which post, and the way out. */
function ViewerBox() {
  const { viewer, links } = useFrame()
  const words = useWords()
  if (!viewer) return null
  return (
    <div class="viewer">
      <a class="viewer-name" href={links.account}>
        <span>{viewer.name}</span>
        <span class="viewer-title">{viewer.title}</span>
      </a>
      <form method="post" action={links.signOut}>
        <button class="button button-quiet" type="submit">
          {words.signOut}
        </button>
      </form>
    </div>
  )
}
