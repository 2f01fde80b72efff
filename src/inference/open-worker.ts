/** Whether this page has an origin: in a frame with a sandbox it has none. A build, which draws pages too, has no frames. */
export function hasOrigin(): boolean {
  return (globalThis as { origin?: string }).origin !== 'null';
}

/**
 * A module worker of the site. Without an origin a page's scripts are from elsewhere, and a browser takes no worker's script from
 * there: then a short one that is made here fetches it, and hands over what has been said to it meanwhile.
 */
export function openWorker(url: string): Worker {
  if (hasOrigin()) return new Worker(url, { type: 'module' });
  const script = `
    const early = [];
    self.onmessage = ({ data }) => early.push(data);
    import(${JSON.stringify(new URL(url, location.href).href)}).then(
      () => early.forEach((data) => self.onmessage({ data })),
      (error) => setTimeout(() => { throw error; }),
    );`;
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}
