import pino, { type Logger } from 'pino'

interface LoggedError {
  type: string
  message: string
  stack: string
  code?: string | undefined
  cause?: LoggedError | undefined
}

/** Where the query builder begins to list the values of a failed query: session tokens, addresses, texts of people. */
const values = '\nparams:'

const withoutValues = (text: string): string => text.split(values, 1)[0] ?? ''

/** An error for the log: what failed and where, without the values that a query carried. */
export function describeError(error: Error & { code?: unknown }): LoggedError {
  const { name, message, stack = '', code, cause } = error
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: name,
    message: withoutValues(message),
    stack: frames.join('\n'),
    ...(typeof code === 'string' && { code }),
    ...(cause instanceof Error && { cause: describeError(cause) }),
  }
}

/** Logs to standard output, one JSON object a line. Cookies and authorisation never reach it. */
export const openLog = (level: string): Logger =>
  pino({
    level,
    redact: ['req.headers.cookie', 'req.headers.authorization'],
    serializers: { err: describeError, error: describeError },
  })
