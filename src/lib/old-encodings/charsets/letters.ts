/** The 67 small letters of Vietnamese that English has not, in the order of R-406; all are NFC. */
export const smallLetters: readonly string[] = Array.from(
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
)

export const capitalLetters: readonly string[] = smallLetters.map((letter) => letter.toUpperCase())

/** All 134. */
export const vietnameseLetters: readonly string[] = [...smallLetters, ...capitalLetters]
