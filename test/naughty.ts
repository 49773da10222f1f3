/** Of the kinds that lists of naughty strings are made of. */
export const naughty: readonly string[] = [
  `"'><script>alert(1)</script>`,
  '</textarea></pre><img src=x onerror=alert(1)>',
  '&amp;lt; &lt;b&gt; &#0; &nbsp;',
  'ﷺ ⒯⒣⒠ Z͑ͫ̓ͪ̂ͫ̽a̴̢l̷g̸o 👩‍👩‍👧‍👦 🇻🇳 𠜎𠜱',
  'Quốc hội, Ủy ban nhân dân xã Đăk Pxi, thị trấn Plei Kần',
  'مرحبا بالعالم \u202eמימין לשמאל\u202c',
  '\u200b\u200d\ufeff zero width',
  "1;DROP TABLE users -- ' OR 1=1 #",
  '${{7*7}} {{7*7}} %s%n %00 ../../etc/passwd',
  '\r\nSet-Cookie: a=b\r\n\r\n',
  '  đầu và cuối có dấu cách  ',
  '\r\n\r\ndòng trống ở đầu',
  'NULL undefined NaN true -1 1e400',
]
