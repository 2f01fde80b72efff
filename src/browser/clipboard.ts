/** Copies a text and lets the element that was pressed say so for a moment (its data-copied), read out as a status. */
export function copyAndSay(element: HTMLElement, text: string): void {
  const sign = element.textContent;
  navigator.clipboard.writeText(text).then(
    () => {
      element.textContent = element.dataset['copied'] ?? sign;
      element.setAttribute('role', 'status');
      setTimeout(() => {
        element.textContent = sign;
        element.removeAttribute('role');
      }, 1600);
    },
    () => undefined, // the browser keeps the clipboard to itself; what was to be copied is on the page
  );
}

/** Whether there is a clipboard: only a secure page has one. */
export const hasClipboard = (): boolean => 'clipboard' in navigator;
