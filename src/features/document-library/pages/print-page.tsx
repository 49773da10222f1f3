import { paths } from '#paths'
import { PaperLayout } from '#ui/index.ts'
import type { AskedEffect } from '../effect.ts'
import { describeForPage } from '../metadata.ts'
import type { ReadableDocument } from '../reading.ts'
import { groupTies } from '../ties.ts'
import { titleOf } from '../title.ts'
import { AffectedNotice } from './affected-notice.tsx'
import { CitePart } from './cite-part.tsx'
import { FactsPart } from './facts-part.tsx'
import { FullText } from './full-text.tsx'
import { RelationsPart } from './relations-part.tsx'

interface PrintPageProps extends ReadableDocument {
  effect: AskedEffect
}

/** For the printer and the file: under the letterhead, with the code that leads back to the page. */
export function PrintPage(props: PrintPageProps) {
  const { document, text, effect } = props
  const title = titleOf(document)
  return (
    <PaperLayout
      title={title}
      description={document.abstract}
      metadata={describeForPage(props, effect.today.status)}
      back={{ label: 'Về trang văn bản', href: paths.document.href({ slug: document.slug ?? '' }) }}
    >
      <article class="paper-article document">
        <p class="paper-section">{document.issuer}</p>
        <h1>{title}</h1>
        <p class="lead">{document.abstract}</p>
        <AffectedNotice incoming={props.incoming} expiresOn={document.expiresOn} today={props.today} />
        <p>{effect.today.sentence}</p>
        <FactsPart {...props} />
        <RelationsPart
          title={title}
          outgoing={groupTies(props.outgoing, 'forward')}
          incoming={groupTies(props.incoming, 'back')}
        />
        {text && (
          <section aria-labelledby="toan-van">
            <h2 id="toan-van">Toàn văn</h2>
            <FullText text={text} linked={false} />
          </section>
        )}
        <CitePart document={document} address={props.address} />
      </article>
    </PaperLayout>
  )
}
