import { useState } from 'react'
import { LinkEntry } from './link-entry.tsx'
import { SignIn } from './sign-in.tsx'

/** The door: by a personal link, whose secret stands after the #, or by a code that is mailed. */
export function Entry() {
  const [secret] = useState(() => location.hash.slice(1))
  return secret ? <LinkEntry secret={secret} /> : <SignIn />
}
