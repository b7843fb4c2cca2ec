import type { Slot } from '../media/index.ts'

/** Where the picture of one person is put; the element itself lives outside React. */
export function VideoSlot({ slot }: { readonly slot: Slot }) {
  return <span ref={slot} className="contents" />
}
