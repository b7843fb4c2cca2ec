import { leaveRoom } from '@stamtafel/jobs'
import type { MediaRooms } from '@stamtafel/use-cases'

/** Puts somebody out of a room that they left; handed over twice, the second time finds nobody there. */
export async function handleLeaveRoom(rooms: Pick<MediaRooms, 'leaveRoom'>, data: unknown): Promise<void> {
  await rooms.leaveRoom(leaveRoom.payload.parse(data))
}
