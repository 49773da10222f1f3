import { expect, it } from 'vitest'
import { deviceName, shortAddress } from './device.ts'

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    'Chrome trên máy Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge trên máy Windows',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1', 'Safari trên iPhone'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox trên máy Linux'],
  ['curl/8', 'Trình duyệt khác'],
  [null, 'Trình duyệt khác'],
])('calls %j "%s"', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name)
})

it.each([
  ['10.20.30.40', '10.20.x.x'],
  ['::ffff:10.20.30.40', '10.20.x.x'],
  ['2001:ee0:4f42:9b10::1', '2001:ee0:…'],
  ['', 'không rõ'],
  [null, 'không rõ'],
])('shortens %j to %j', (address, short) => {
  expect(shortAddress(address)).toBe(short)
})
