/**
 * What a document suffers from a later one, by the codes of `legal-relations`, the gravest first. Correcting an error changes
 * nothing about the effect; readers are told of it all the same.
 */
export const passiveVerbs: Readonly<Record<string, string>> = {
  replaces: 'bị thay thế bởi',
  abolishes: 'bị bãi bỏ bởi',
  suspends: 'bị đình chỉ bởi',
  amends: 'được sửa đổi, bổ sung bởi',
  corrects: 'được đính chính bởi',
}
