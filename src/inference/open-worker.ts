/** Whether this page has an origin: in a frame with a sandbox it has none. A build, which draws pages too, has no frames. */
export function hasOrigin(): boolean {
  return (globalThis as { origin?: string }).origin !== 'null';
}

/**
 * A module worker of the site. Without an origin a page's scripts are from elsewhere, and a browser takes no worker's script from there: there a script of one line, made here, fetches it.
 */
export function openWorker(url: string): Worker {
  if (hasOrigin()) return new Worker(url, { type: 'module' });
  const script = `import ${JSON.stringify(new URL(url, location.href).href)};`;
  const made = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return new Worker(made, { type: 'module' });
}
