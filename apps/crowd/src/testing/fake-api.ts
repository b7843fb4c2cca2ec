import { createClient, type Call } from '@stamtafel/client'

type Answers = Readonly<Record<string, () => unknown>>

/** A client whose server answers each `METHOD /path` from a table, and knows of nothing else; null is an answer without content. */
export function fakeApi(answers: Answers): { readonly call: Call; readonly asked: string[] } {
  const asked: string[] = []
  const send: typeof fetch = async (url, init) => {
    const body = typeof init?.body === 'string' ? ` ${init.body}` : ''
    const route = `${init?.method} ${typeof url === 'string' ? url : ''}`
    asked.push(route + body)
    const answer = answers[route]
    if (!answer) return new Response(null, { status: 404 })
    const value = answer()
    return value === null ? new Response(null, { status: 204 }) : Response.json(value)
  }
  return { call: createClient('', { send }), asked }
}
