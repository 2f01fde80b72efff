/** Tells the page around an embedded one how high it is, in CSS pixels, whenever that changes and when it is asked. */
const tell = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  window.parent.postMessage({ residual: 'height', height }, '*');
};
if (window.parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  window.addEventListener('message', ({ source, data }: MessageEvent<{ residual?: unknown } | null>) => {
    if (source === window.parent && data?.residual === 'ask') tell();
  });
}
