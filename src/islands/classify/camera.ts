import { Failure } from '../../inference/errors.ts';

export type Facing = 'user' | 'environment';

/** A stream from a camera, the one that faces this way where there are two. Throws Failure: no-camera, camera-refused. */
export async function openCamera(facing: Facing): Promise<MediaStream> {
  // Absent without a secure connection.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) throw new Failure('no-camera');
  try {
    return await devices.getUserMedia({ video: { facingMode: facing, width: { ideal: 640 } }, audio: false });
  } catch (error) {
    const refused =
      error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError');
    throw new Failure(refused ? 'camera-refused' : 'no-camera', {}, String(error));
  }
}

/** Ends a stream, which puts out the camera's light. */
export function closeCamera(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
