import { noFilter, SignaturesPart, typeName } from '#features/documents/index.ts'
import { formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import { PageHead, SiteLayout, Tag, titleWithErrors } from '#ui/index.ts'
import { effectLooks } from '../effect-looks.ts'
import { feedOf } from '../feed-links.ts'
import { describeForPage } from '../metadata.ts'
import type { AskedEffect } from '../effect.ts'
import type { ReadableDocument } from '../reading.ts'
import { groupTies } from '../ties.ts'
import { titleOf } from '../title.ts'
import { AffectedNotice } from './affected-notice.tsx'
import { CitePart } from './cite-part.tsx'
import { EffectPart } from './effect-part.tsx'
import { FactsPart } from './facts-part.tsx'
import { FilesPart } from './files-part.tsx'
import { FullText, needsContents, TextContents } from './full-text.tsx'
import { HistoryPart } from './history-part.tsx'
import { ReadingTools } from './reading-tools.tsx'
import { RelationsPart } from './relations-part.tsx'

interface ReadingPageProps extends ReadableDocument {
  effect: AskedEffect
}

/** One public document: what it is, whether it is in force, its files, its place among others, its words. */
export function ReadingPage(props: ReadingPageProps) {
  const { document, text, effect } = props
  const title = titleOf(document)
  const { tone, label } = effectLooks[effect.today.status]
  const slug = document.slug ?? ''
  const type = document.type ? feedOf({ ...noFilter, type: document.type }, [typeName(document.type)]) : null
  return (
    <SiteLayout
      title={titleOn(title, effect)}
      description={document.abstract}
      trail={[
        { label: 'Trang chủ', href: paths.home.href() },
        { label: 'Văn bản', href: paths.documents.href() },
        { label: title },
      ]}
      feeds={type ? [type] : []}
      metadata={describeForPage(props, effect.today.status)}
    >
      <article class={text && needsContents(text) ? 'article document has-contents' : 'article document'}>
        <PageHead
          kicker={document.issuer}
          title={title}
          lead={document.abstract}
          facts={
            <>
              {document.issuedOn && <span>{`Ban hành ngày ${formatDay(document.issuedOn)}`}</span>}
              <Tag tone={tone}>{label}</Tag>
            </>
          }
        />
        <AffectedNotice incoming={props.incoming} expiresOn={document.expiresOn} today={props.today} />
        <EffectPart slug={slug} effect={effect} />
        <FactsPart {...props} />
        <FilesPart slug={slug} files={props.files} formats={props.formats} />
        <SignaturesPart files={props.files} />
        <RelationsPart
          title={title}
          outgoing={groupTies(props.outgoing, 'forward')}
          incoming={groupTies(props.incoming, 'back')}
        />
        {text && (
          <>
            <TextContents contents={text.contents} />
            <section aria-labelledby="toan-van">
              <h2 id="toan-van">Toàn văn</h2>
              <p class="quiet">Toàn văn do máy đọc từ tệp; khi có khác biệt, bản gốc có giá trị.</p>
              <FullText text={text} />
            </section>
          </>
        )}
        <HistoryPart appearances={props.appearances} />
        <CitePart document={document} address={props.address} />
      </article>
      <ReadingTools slug={slug} feed={type} />
    </SiteLayout>
  )
}

/** What the page was asked for stands in its title: the effect on a day, or that the day was none. */
function titleOn(title: string, { asked, mistyped }: AskedEffect): string {
  if (mistyped !== '') return titleWithErrors(title, { ngay: mistyped })
  return asked ? `${title}, hiệu lực ngày ${formatDay(asked.day)}` : title
}
