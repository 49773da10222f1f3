import { charsetNames, type CharsetName } from '#lib/old-encodings/index.ts'

/** As clerks know them from the menus of typing programs. */
export const labels: Record<CharsetName, string> = {
  tcvn3: 'TCVN3 (ABC): phông .VnTime, .VnArial',
  vni: 'VNI Windows: phông VNI-Times, VNI-Helve',
  vps: 'VPS: phông VPS Times',
  viscii: 'VISCII',
  viqr: 'VIQR: dấu gõ rời, như Vie^.t Nam',
  'windows-1258': 'Windows CP 1258',
  references: 'Mã số HTML, như &#7841;',
  combining: 'Unicode tổ hợp: dấu rời khỏi chữ',
}

/** Without what is only told to find it in the list. */
export const nameOf = (charset: string): string =>
  (labels[charset as CharsetName] ?? charset).split(':')[0] ?? charset

export const choices = charsetNames.map((value) => ({ value, label: labels[value] }))
