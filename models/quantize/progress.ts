/** A progress bar on stderr, so that stdout stays clean for results. */

const WIDTH = 30;

/**
 * A bar called `title`; tell it how much of how much is done. A terminal sees it move, anything else gets
 * one line when it is full.
 */
export function progress(title: string): (done: number, of: number) => void {
  return (done, of) => {
    const filled = Math.round((WIDTH * done) / of);
    const bar = `${title.padEnd(28)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${of}`;
    if (process.stderr.isTTY) process.stderr.write(`\r${bar}${done < of ? '' : '\n'}`);
    else if (done >= of) process.stderr.write(`${bar}\n`);
  };
}
