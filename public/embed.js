// For pages that embed pages of this site: fits the height of each frame to what is in it. Put it once into the page,
// wherever the frames are:
//
//   <iframe src="https://…/embed/en/results/table-2/" title="Table 2" width="100%" height="560"></iframe>
//   <script async src="https://…/embed.js"></script>
//
// An embedded page says { residual: 'height', height } to the page around it whenever its height changes, and when it is
// asked by { residual: 'ask' }. Without this script a frame keeps its height and scrolls inside.
(() => {
  const embedded = new URL('embed/', document.currentScript.src).href;
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(embedded));
  addEventListener('message', ({ source, data }) => {
    const height = data?.residual === 'height' ? Number(data.height) : 0;
    // Only the frame that has sent it is changed, and only one with a page of this site.
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || !(height > 0 && height < 50000)) return;
    const { boxSizing } = getComputedStyle(frame);
    const border = boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.ceil(height) + border}px`;
  });
  // Pages that were there before this script have spoken already.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ residual: 'ask' }, '*');
})();
