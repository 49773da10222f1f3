type Colour = [red: number, green: number, blue: number, alpha: number]

const canvas = document.createElement('canvas')
canvas.width = 1
canvas.height = 1
const brush = canvas.getContext('2d', { willReadFrequently: true })

/** What was read before: a page has few colours, asked for by each of its elements and all around them. */
const known = new Map<string, Colour>()

/** Any colour of CSS in the red, green and blue of the screen. */
function readColour(colour: string): Colour {
  const read = known.get(colour) ?? paint(colour)
  known.set(colour, read)
  return read
}

function paint(colour: string): Colour {
  if (!brush) throw new Error('This browser draws nothing')
  brush.clearRect(0, 0, 1, 1)
  brush.fillStyle = colour
  brush.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data
  return [red, green, blue, alpha / 255]
}

const over = ([r, g, b, alpha]: Colour, [r2, g2, b2]: Colour): Colour => [
  r * alpha + r2 * (1 - alpha),
  g * alpha + g2 * (1 - alpha),
  b * alpha + b2 * (1 - alpha),
  1,
]

/** What lies behind an element: its own background and those of all that it stands in. Pictures are not counted. */
export function backgroundOf(element: Element | null): Colour {
  const layers: Colour[] = []
  for (let at = element; at; at = at.parentElement) {
    const layer = readColour(getComputedStyle(at).backgroundColor)
    layers.push(layer)
    if (layer[3] === 1) break
  }
  const canvasColour = readColour(matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : '#fff')
  return layers.reduceRight((below, layer) => over(layer, below), canvasColour)
}

const lightOf = ([red, green, blue]: Colour): number => {
  const linear = [red, green, blue].map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
}

/** WCAG's ratio, 1 to 21, of a colour of CSS and what lies below it. */
export function contrast(colour: string, below: Colour): number {
  const lights = [lightOf(over(readColour(colour), below)), lightOf(below)].toSorted((a, b) => b - a)
  return ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05)
}
