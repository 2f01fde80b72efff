/** Once a built page is there and quiet, the rest for reading it without network follows. */
export function offline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = () =>
    setTimeout(() => {
      import('./page.ts').then((page) => page.start()).catch(() => undefined);
    });
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
