import { copyAndSay, hasClipboard } from '../../browser/clipboard.ts';

/** Buttons that copy the text beside them; they appear where there is a clipboard. */
export function copyButtons(): void {
  if (!hasClipboard()) return;
  document.querySelectorAll<HTMLButtonElement>('button[data-copy]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => copyAndSay(button, button.dataset['copy'] ?? ''));
  });
}
