const browsers: readonly (readonly [RegExp, string])[] = [
  [/CocCoc|coc_coc/i, 'Cốc Cốc'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'điện thoại Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'máy Windows'],
  [/Mac OS X/, 'máy Mac'],
  [/Linux/, 'máy Linux'],
]

/** "Chrome trên máy Windows", as far as the browser says the truth about itself. */
export function deviceName(userAgent: string | null): string {
  const find = (names: typeof browsers) => names.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  const browser = find(browsers) ?? 'Trình duyệt khác'
  const system = find(systems)
  return system ? `${browser} trên ${system}` : browser
}

/** Enough to know one's own address by, too little to find a person: "10.20.x.x", "2001:ee0:…". */
export function shortAddress(address: string | null): string {
  if (!address) return 'không rõ'
  const plain = address.replace(/^::ffff:/, '')
  const parts = plain.split(plain.includes(':') ? ':' : '.')
  return plain.includes(':') ? `${parts.slice(0, 2).join(':')}:…` : `${parts.slice(0, 2).join('.')}.x.x`
}
