import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { drawnOnce } from './drawn-once.ts'

it('draws one thing once, another thing anew, and text as text', () => {
  let times = 0
  const Names = drawnOnce((names: readonly string[]) => {
    times += 1
    return (
      <ul>
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    )
  })
  const two = ['Phòng <Tổng hợp>', 'Phòng Nội chính']
  const drawn = '<ul><li>Phòng &lt;Tổng hợp></li><li>Phòng Nội chính</li></ul>'
  expect(renderToString(<Names of={two} />)).toBe(drawn)
  expect(renderToString(<Names of={two} />)).toBe(drawn)
  expect(times).toBe(1)
  expect(renderToString(<Names of={['Ban Biên tập']} />)).toBe('<ul><li>Ban Biên tập</li></ul>')
  expect(times).toBe(2)
})
