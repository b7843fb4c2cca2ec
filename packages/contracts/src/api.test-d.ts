import { expectTypeOf, test } from 'vitest'
import type { Api } from './api.ts'

test('each key of the map is the method and the url of its route', () => {
  expectTypeOf<{ [K in keyof Api]: `${Api[K]['method']} ${Api[K]['url']}` }>().toEqualTypeOf<{
    [K in keyof Api]: K
  }>()
})
