import { encode } from 'uqr'

interface QrCodeProps {
  text: string
  /** What it leads to, for those who do not see it. */
  label: string
}

/** Four empty modules around, as the standard asks, black on white also where the page is dark. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      class="qr-code"
      width="232"
      height="232"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
