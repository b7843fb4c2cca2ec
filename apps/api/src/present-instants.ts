/** The same with every instant as the text that travels. */
export type WithTexts<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? WithTexts<Item>[]
    : T extends object
      ? { [Key in keyof T]: WithTexts<T[Key]> }
      : T

/** Writes the instants of facts in ISO 8601, UTC, however deep they are. */
export function presentInstants<T>(facts: T): WithTexts<T>
export function presentInstants(facts: unknown): unknown {
  if (facts instanceof Date) return facts.toISOString()
  if (Array.isArray(facts)) return facts.map((item: unknown) => presentInstants(item))
  if (typeof facts !== 'object' || facts === null) return facts
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, presentInstants(value)]))
}
