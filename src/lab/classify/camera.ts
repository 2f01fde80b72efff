import { Failure } from '../../inference/errors.ts';

export type Facing = 'user' | 'environment';

/**
 * A stream from a camera, the one that faces this way where there are two.
 *
 * Throws Failure: no-camera, camera-refused, camera-busy (another program has it).
 */
export async function openCamera(facing: Facing): Promise<MediaStream> {
  // Absent without a secure connection.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) throw new Failure('no-camera');
  try {
    return await devices.getUserMedia({ video: { facingMode: facing, width: { ideal: 640 } }, audio: false });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    throw new Failure(CODES[name] ?? 'no-camera', {}, String(error));
  }
}

const CODES: Readonly<Record<string, 'camera-refused' | 'camera-busy'>> = {
  NotAllowedError: 'camera-refused',
  SecurityError: 'camera-refused',
  NotReadableError: 'camera-busy',
  AbortError: 'camera-busy',
};

/** How many cameras there are; known only once one of them has been opened. */
export async function countCameras(): Promise<number> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput').length;
}

/** Ends a stream, which puts out the camera's light. */
export function closeCamera(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
