import type { Facts } from '../document-facts/index.ts'
import { textOfPage, type Content } from '../file-text/content.ts'
import { withoutMarks } from '../text.ts'
import type { Components } from './components.ts'
import { withoutAbstract } from './head.ts'
import { errorAt, type Finding } from './finding.ts'
import type { Regime } from './regimes.ts'

/** Kinds whose form in annex III of NĐ 30/2020 leaves a part out. */
const withoutDate = new Set(['minutes', 'contract', 'memorandum', 'agreement'])
/**
 * The nine main parts of an administrative document (R-506, art. 8). A signature and a seal are not in an editable file and
 * are not asked for. A file that was not read to its end, or is a picture, lacks nothing that one could know of.
 */
export function checkPresence(
  content: Content,
  components: Components,
  facts: Facts,
  regime: Regime,
): Finding[] {
  if (!regime.administrative) return []
  const {
    state,
    motto,
    issuer,
    number,
    placeDate,
    typeName,
    letterAbstract,
    abstract,
    signer,
    recipientsLabel,
  } = components
  const type = components.type?.code ?? ''
  // A name that goes over two lines is there, though no line is it.
  const top = withoutMarks(content.pages[0] ? textOfPage(content.pages[0]) : '')
  const isPartial = content.notes.some((note) => note === 'truncated' || note === 'scanned')
  const missing: (string | false)[][] = [
    [
      !state && !/cong\s*hoa\s*xa\s*hoi/.test(top) && 'state',
      'Quốc hiệu',
      'Thêm Quốc hiệu ở phía trên, bên phải trang đầu',
    ],
    [
      !motto && !/doc\s*lap\W+tu\s*do/.test(top) && 'motto',
      'Tiêu ngữ',
      'Thêm “Độc lập - Tự do - Hạnh phúc” dưới Quốc hiệu',
    ],
    [
      issuer.length === 0 && !hasIssuerAbove(top, facts) && 'issuer',
      'tên cơ quan ban hành',
      'Ghi tên cơ quan bằng chữ in hoa ở phía trên, bên trái',
    ],
    [!number && !facts.number && 'number', 'số, ký hiệu', 'Ghi “Số: …/…” dưới tên cơ quan ban hành'],
    [
      !placeDate && !facts.issuedOn && !withoutDate.has(type) && 'place-date',
      'địa danh và ngày, tháng, năm',
      'Ghi “<địa danh>, ngày … tháng … năm …” dưới Tiêu ngữ',
    ],
    [
      !typeName && !letterAbstract && 'type',
      'tên loại văn bản, và không có “V/v” của công văn',
      'Ghi tên loại bằng chữ in hoa, hoặc “V/v …” dưới số nếu là công văn',
    ],
    [
      typeName !== undefined &&
        abstract.length === 0 &&
        !facts.abstract &&
        !withoutAbstract.has(type) &&
        'abstract',
      'trích yếu nội dung',
      'Ghi trích yếu ngay dưới tên loại',
    ],
    [components.content.length === 0 && 'content', 'nội dung', 'Soạn nội dung giữa trích yếu và nơi nhận'],
    [
      !signer && !facts.signerName && !isPartial && 'signer',
      'chức vụ, họ tên người ký',
      'Ghi chức vụ và họ tên người ký ở cuối văn bản, bên phải',
    ],
    [!recipientsLabel && !isPartial && 'recipients', 'nơi nhận', 'Ghi “Nơi nhận:” ở cuối văn bản, bên trái'],
  ]
  return missing.flatMap(([code, what, remedy]) =>
    code
      ? [
          errorAt(
            { page: code === 'signer' || code === 'recipients' ? content.pages.length : 1, text: '' },
            {
              rule: 'R-506',
              code: `missing-${code}`,
              what: `Không thấy ${String(what)}.`,
              remedy: `${String(remedy)}.`,
            },
          ),
        ]
      : [],
  )
}

/** Without a head the issuer is known from the line that enacts, below the kind of document: the head lacks it all the same. */
function hasIssuerAbove(top: string, { issuer, type }: Facts): boolean {
  if (!issuer) return false
  return !type || top.indexOf(withoutMarks(issuer.snippet)) < top.indexOf(withoutMarks(type.snippet))
}
