import sharp from 'sharp'
const [out, ...names] = process.argv.slice(2)
const imgs = await Promise.all(
  names.map(async (n) => {
    const i = sharp(`/tmp/shots/${n}.png`)
    const m = await i.metadata()
    const h = Math.min(m.height, 1700)
    const b = await i.extract({ left: 0, top: 0, width: m.width, height: h }).toBuffer()
    return { b, w: m.width, h }
  }),
)
const W = imgs.reduce((a, i) => a + i.w + 20, 0),
  H = Math.max(...imgs.map((i) => i.h))
let x = 0
const comp = imgs.map((i) => {
  const c = { input: i.b, left: x, top: 0 }
  x += i.w + 20
  return c
})
const big = await sharp({ create: { width: W, height: H, channels: 3, background: '#888' } })
  .composite(comp)
  .png()
  .toBuffer()
await sharp(big)
  .resize({ width: Math.min(W, 2000) })
  .png()
  .toFile(`/tmp/shots/${out}.png`)
