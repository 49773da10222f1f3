import { expect, it } from 'vitest'
import { readableUrl } from './odd-requests.ts'

it.each([
  ['/tin/a?x=%FF', '/tin/a?x=%FF'],
  ['/t%E1%BB%AB-kh%C3%B3a', '/t%E1%BB%AB-kh%C3%B3a'],
  ['/%FF?a=1', '/-?a=1'],
  ['/tin/%zz', '/-'],
  ['/a;b/%', '/-'],
  ['/tin/%', '/-'],
  ['/tin/%C3', '/-'],
  ['http://other.example/lien-he?a=1', '/lien-he?a=1'],
  ['http://other.example/%FF', '/-'],
  ['*', '/-'],
  ['javascript:alert(1)', '/-'],
  ['http://[', '/-'],
])('reads %s as %s', (url, read) => {
  expect(readableUrl(url)).toBe(read)
})
