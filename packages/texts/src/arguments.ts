/**
 * The names of the arguments in an ICU message, read from its type: walks from brace to brace and keeps a
 * stack of what it stands in, text or the cases of a plural or select.
 */
export type ArgumentNames<Message extends string> = string extends Message
  ? string
  : Scan<Message, ['text'], never>

type Scan<S extends string, Stack extends string[], Names> = S extends `${infer Head}{${infer Tail}`
  ? Head extends `${string}}${string}`
    ? S extends `${string}}${infer After}`
      ? Scan<After, Outer<Stack>, Names>
      : never
    : Stack[0] extends 'cases'
      ? Scan<Tail, ['text', ...Stack], Names>
      : Argument<Tail, Stack, Names>
  : Names

type Argument<S extends string, Stack extends string[], Names> = S extends `${infer Body}}${infer After}`
  ? Body extends `${infer Name},${string}`
    ? S extends `${Name},${infer Cases}`
      ? Scan<Cases, ['cases', ...Stack], Names | Name>
      : never
    : Scan<After, Stack, Names | Body>
  : Names

type Outer<Stack extends string[]> = Stack extends [string, ...infer Rest extends string[]] ? Rest : ['text']
