import { help, type Hired } from './crew.ts';

/** A thread of its own that helps the engine; a crew sends it what it needs. */
self.onmessage = ({ data }: MessageEvent<Hired>) => void help(data);
