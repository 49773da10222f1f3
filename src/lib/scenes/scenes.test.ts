import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawScene, isSceneName, sceneNames } from './index.ts'

describe('a drawn scene', () => {
  it.each(sceneNames)('%s becomes a picture of 1600 × 1067 with more than a few colours', async (name) => {
    const picture = sharp(Buffer.from(drawScene(name, 1)))
    const { width, height } = await picture.metadata()
    expect([width, height]).toEqual([1600, 1067])
    const { entropy } = await picture.stats()
    expect(entropy).toBeGreaterThan(1)
  })

  it('is the same every time, and another picture in another light', () => {
    expect(drawScene('market', 1)).toBe(drawScene('market', 1))
    expect(drawScene('market', 0)).not.toBe(drawScene('market', 1))
    expect(drawScene('market', 3)).toBe(drawScene('market', 0))
  })

  it('asks nothing of another server and runs nothing', () => {
    for (const name of sceneNames) expect(drawScene(name)).not.toMatch(/href|script|<image|NaN|undefined/)
  })

  it('is known by its name only', () => {
    expect(isSceneName('market')).toBe(true)
    expect(isSceneName('toString')).toBe(false)
  })
})
