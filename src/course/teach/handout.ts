import { qrSvg } from '../../links/share/qr.ts';

/** A handout: its tasks with the address that the page has been served under, as a QR code too, and a button that prints. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-task]')) {
  link.textContent = link.href;
  const place = link.closest('li')?.querySelector('.qr');
  if (place) place.innerHTML = qrSvg(link.href, `${link.dataset['task'] ?? ''}: ${link.href}`);
}
const print = document.querySelector<HTMLButtonElement>('button[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => {
    window.print();
  });
}
