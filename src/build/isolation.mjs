// @ts-check

/** The headers that isolate a page, without which WebAssembly gets one thread only. The service worker adds them where a host cannot. */
export const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
