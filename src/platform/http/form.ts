import { z } from 'zod'

export type FieldErrors = Record<string, string>
export type FieldValues = Record<string, string | string[]>

export interface Rejected {
  ok: false
  values: FieldValues
  errors: FieldErrors
}

/** Either the command's input, or what the form needs to show itself again: as typed, with the first error of each field. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): { ok: true; value: z.output<Schema> } | Rejected {
  const parsed = schema.safeParse(body ?? {})
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: FieldErrors = {}
  // In the order of the fields, as the summary lists them.
  for (const { path, message } of parsed.error.issues) errors[path.join('.')] ??= message
  return { ok: false, values: (body ?? {}) as FieldValues, errors }
}

/** All that was ticked under one name, each once. */
export const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((chosen) => [...new Set([chosen ?? []].flat())].filter((one) => one !== ''))

/** One text out of a body that may hold none or several under that name. */
export function textOf(values: unknown, name: string): string {
  const value = (values as FieldValues | undefined)?.[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
