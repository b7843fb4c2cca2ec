import { useParams } from '@tanstack/react-router'

/** The addresses of an event's pages, for the event whose page is open. */
export function useVenuePaths() {
  const { slug = '' } = useParams({ strict: false })
  const foyer = `/e/${slug}`
  return {
    foyer,
    people: `${foyer}/people`,
    ready: `${foyer}/ready`,
    table: (tableId: string) => `${foyer}/table/${tableId}`,
    date: (speedDateId: string) => `${foyer}/date/${speedDateId}`,
  }
}
