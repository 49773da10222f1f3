import { expect, it } from 'vitest'
import { writeXml, xml } from './xml.ts'

it('writes text as text and attributes as attributes, whatever is in them', () => {
  const root = xml('a', { b: '"<&>\n' }, 'x < y & z ]]> \r', xml('c', {}), null, xml('d', {}, 'Đắk'))
  expect(writeXml(root)).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n' +
      '<a b="&quot;&lt;&amp;&gt;&#10;">x &lt; y &amp; z ]]&gt; &#13;<c/><d>Đắk</d></a>\n',
  )
})

it('leaves out what XML has no way to write', () => {
  expect(xml('a', { b: '\u0000\u0085' }, '\u0001\uFFFE\uD800 còn lại').markup).toBe('<a b=""> còn lại</a>')
})
