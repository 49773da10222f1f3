/** What is tried first, in the form that `rules.ts` compares: letters and digits, no marks, no case. */
export const guessedFirst: readonly string[] =
  `123456 1234567 12345678 123456789 1234567890 0123456789 123123 123321 987654321 123456789012 1234567890123
12345678910 1234567891011 012345678910 0987654321 112233445566 123456123456 123456abcdef abcdef123456
abc123456789 123456789abc a123456789 a12345678910 111222333444 147258369 147258369147 789456123 159753
159357 102030405060 matkhau matkhau123 matkhau1234 matkhau12345 matkhau123456 matkhaucuatoi khongcomatkhau
password password1 password12 password123 password1234 password12345 password123456 passw0rd passw0rd1234
p4ssw0rd passwordpassword mypassword123 changemeplease changeme1234 qwerty qwerty123 qwerty123456 qwertyuiop
qwertyuiop12 qwertyuiop123 qwertyuiopasdf 1qaz2wsx 1qaz2wsx3edc 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y
q1w2e3r4t5y6 zaq12wsxcde3 asdfghjkl asdfghjkl123 zxcvbnm zxcvbnm12345 abcdefghijkl abcdefghijklm
abcd12345678 admin admin123 admin1234 admin12345 admin123456 adminadmin administrator root12345678 quantri
quantri123 quantri123456 quantrivien quantrivien123 vanphong vanphong123 vanphongubnd vanphonguybannhandan
uybannhandan uybannhandantinh ubndtinh ubndtinh123 tobientap tobientap123 bientapvien bientap123456
trangthongtindientu nharong nharong123 vietnam vietnam123 vietnam1234 vietnam123456 vietnamvodich iloveyou
iloveyou123 anhyeuem anhyeuem123 emyeuanh emyeuanh123 yeuemnhieulam toiyeuvietnam toiyeuvietnam123 toiyeuban
letmein letmeinplease letmein12345 welcome welcome123 welcome12345 xinchao xinchao12345 football baseball
dragon monkey sunshine princess superman trustno1 computer maytinh maytinh12345 dienthoai hanoi123456
saigon123456 test test1234 test12345678 demo demo12345678 guest user12345678
secret temp12345678 matkhaumoi matkhaumoi123 doimatkhau doimatkhau123 dangnhap dangnhap123 dangnhap1234
correcthorsebatterystaple abc123 abcabc aaaaaa 000000 666888 168168 686868 888888`.split(/\s+/)
