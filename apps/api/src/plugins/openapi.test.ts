import { readFileSync } from 'node:fs'
import * as contracts from '@stamtafel/contracts'
import { expect, test } from 'vitest'
import { OPENAPI_FILE, openapiDocument } from '../testing/openapi-document.ts'

const document = await openapiDocument()

test('docs/openapi.json is what `pnpm openapi` writes now', () => {
  expect(readFileSync(OPENAPI_FILE, 'utf8')).toBe(document)
})

test('every route of the contract is in it, and no other', () => {
  const { paths }: { paths: Record<string, Record<string, { operationId: string }>> } = JSON.parse(document)
  const described = Object.values(paths).flatMap((path) => Object.values(path))
  const named = Object.entries(contracts).filter(([, value]) => 'method' in value)
  expect(described.map(({ operationId }) => operationId).toSorted()).toEqual(
    named.map(([name]) => name).toSorted(),
  )
})

test('whatever it refers to is in it', () => {
  const { components }: { components: { schemas: object } } = JSON.parse(document)
  const referred = [...document.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name)
  expect([...new Set(referred)].toSorted()).toEqual(Object.keys(components.schemas).toSorted())
})
