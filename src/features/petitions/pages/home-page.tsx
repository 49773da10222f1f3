import { excerpt } from '#lib/text.ts'
import { paths } from '#paths'
import { Button, ButtonLink, ButtonRow, EmptyState, Form, Pager, TeaserList, TextField } from '#ui/index.ts'
import type { Contact } from '../contact.ts'
import { kinds } from '../petition.ts'
import type { Result } from '../results.ts'
import { homeTitle, PetitionLayout } from './petition-layout.tsx'

interface HomePageProps {
  results: readonly Result[]
  older: string | null
  words: string
  contact: Contact
}

export function HomePage({ results, older, words, contact }: HomePageProps) {
  const here = (query: Record<string, string>) =>
    `${paths.petitions.href()}?${new URLSearchParams(query).toString()}`
  return (
    <PetitionLayout
      title={homeTitle}
      fullTitle={words === '' ? homeTitle : `Tìm “${words}” – ${homeTitle}`}
      description="Gửi phản ánh, kiến nghị về quy định hành chính, theo dõi việc xử lý và xem kết quả đã công khai."
      lead="Quy định gây vướng mắc, không hợp lý, không thống nhất: xin cho cơ quan biết để sửa."
      contact={contact}
    >
      <div class="prose">
        <p>
          <strong>Phản ánh</strong> là ý kiến về vướng mắc khi thực hiện quy định, hoặc về quy định trái pháp
          luật, không hợp lý, không thống nhất. <strong>Kiến nghị</strong> là phản ánh kèm theo phương án xử
          lý hoặc sáng kiến ban hành quy định mới (Nghị định 20/2008/NĐ-CP).
        </p>
        <p>
          Khiếu nại, tố cáo không gửi ở đây: xin gửi đến cơ quan, người có thẩm quyền giải quyết, hoặc đến nơi
          tiếp công dân.
        </p>
      </div>
      <ButtonRow>
        <ButtonLink href={paths.newPetition.href()}>Gửi phản ánh, kiến nghị</ButtonLink>
        <ButtonLink href={paths.followPetition.href()} kind="secondary">
          Tra cứu phản ánh, kiến nghị đã gửi
        </ButtonLink>
      </ButtonRow>
      <section aria-labelledby="ket-qua">
        <h2 id="ket-qua">Kết quả đã công khai</h2>
        <Form action={paths.petitions.href()} method="get" values={{ tim: words }} label="Tìm trong kết quả">
          <div class="search-row">
            <TextField name="tim" label="Tìm trong kết quả" type="search" optional />
            <Button kind="secondary">Tìm</Button>
          </div>
        </Form>
        {results.length === 0 ? (
          <EmptyState
            title={
              words === '' ? 'Chưa có kết quả nào được công khai' : 'Không có kết quả nào có những từ này'
            }
          />
        ) : (
          <TeaserList
            level={3}
            items={results.map(({ code, title, content, publishedAt, kind }) => ({
              title,
              href: paths.petitionResult.href({ code }),
              lead: excerpt(content, 200),
              at: publishedAt,
              facts: <span>{`${kinds[kind]} ${code}`}</span>,
            }))}
          />
        )}
        <Pager older={older === null ? undefined : here({ ...(words && { tim: words }), truoc: older })} />
      </section>
    </PetitionLayout>
  )
}
