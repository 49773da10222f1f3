import type { Line } from '../content.ts'

/** What a group may change, and what is as before when it ends. */
export interface State {
  destination: 'text' | 'fonts' | 'colours' | 'nothing'
  font: number
  size: number
  bold: boolean
  italic: boolean
  colour: number
  /** Hidden, or deleted under tracked changes. */
  hidden: boolean
  deleted: boolean
  /** How many letters stand in for one that is given by its Unicode number. */
  standIns: number
  align: Line['align']
  /** The text goes on after a note or a box in the middle of a paragraph. */
  flow: 'body' | 'box' | 'aside'
  part: Line['part']
  inTable: boolean
  depth: number
}

export const startState = (font: number): State => ({
  destination: 'text',
  font,
  size: 12,
  bold: false,
  italic: false,
  colour: 0,
  hidden: false,
  deleted: false,
  standIns: 1,
  align: 'left',
  flow: 'body',
  part: undefined,
  inTable: false,
  depth: 0,
})

/** Groups that are no text of the document, or say a second time what another group says. */
export const skipped = new Set(
  (
    'stylesheet info pict nonshppict shprslt objdata objclass fldinst sp listtable listoverridetable revtbl rsidtbl generator ' +
    'xmlnstbl themedata colorschememapping datastore latentstyles datafield filetbl bkmkstart bkmkend tc xe pnseclvl nonesttables ' +
    'atnid atnauthor annotation ftnsep ftnsepc aftnsep aftnsepc template title author private background mmathPr'
  ).split(' '),
)

/** Marked as to be ignored by who does not know them, but holding text, or the ends of rows. */
export const entered = new Set(['shpinst', 'shptxt', 'nesttableprops', 'do', 'dptxbxtext'])

export const parts: Readonly<Record<string, Line['part']>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'note',
}

export const aligned: Readonly<Record<string, Line['align']>> = {
  ql: 'left',
  qc: 'centre',
  qr: 'right',
  qj: 'justified',
  qd: 'justified',
}

export const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': '\u00A0',
  _: '-',
}
