/** A value that was right, and one way in which it is not any more. */
export interface Spoilt {
  readonly how: string
  readonly value: unknown
}

const WRONG: Readonly<Record<string, unknown>> = {
  'is a number': 12,
  'is null': null,
  'is a list': ['a'],
  'is an object': { a: 'b' },
  'is too long': 'a'.repeat(5000),
  'holds a NUL': 'a\u0000b',
  'is empty': '',
}

/** Every field, however deep, left out once and spoilt in each way; the fields that may be left out stay away from it. */
export function spoilBody(body: unknown, path = ''): Spoilt[] {
  if (!isObject(body)) return []
  const extra = { how: `${path}/surplus is there`, value: { ...body, surplus: true } }
  const spoilt = Object.entries(body).flatMap(([name, value]) => {
    const here = `${path}/${name}`
    const { [name]: _, ...missing } = body
    return [
      { how: `${here} is missing`, value: missing },
      ...spoilField(value).map(({ how, value: wrong }) => {
        return { how: `${here} ${how}`, value: { ...body, [name]: wrong } }
      }),
      ...spoilBody(value, here).map(({ how, value: wrong }) => {
        return { how, value: { ...body, [name]: wrong } }
      }),
    ]
  })
  return [extra, ...spoilt]
}

function spoilField(value: unknown): Spoilt[] {
  return Object.entries(WRONG)
    .filter(([how]) => !(how === 'is an object' && isObject(value)))
    .filter(([how]) => !(how === 'is a number' && typeof value === 'number'))
    .map(([how, wrong]) => ({ how, value: wrong }))
}

/** Ids and slugs that are none. */
export const BAD_IDS = ['x', '0', '-1', "1'--", '%00', '%F0%9F%98%80', 'A'.repeat(90), '{}']

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
