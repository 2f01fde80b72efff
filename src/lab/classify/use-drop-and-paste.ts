import { useEffect, useState } from 'preact/hooks';

const TEXT_FIELDS =
  'input:not([type=radio], [type=checkbox], [type=range], [type=file]), textarea, [contenteditable]';

/** Takes a picture that is dropped onto the island, or pasted anywhere on the page but into a text field. */
export function useDropAndPaste(take: (file: Blob) => void) {
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      const typing = event.target instanceof Element && event.target.matches(TEXT_FIELDS);
      if (file === undefined || typing) return;
      event.preventDefault();
      take(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });

  return {
    dragging,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setDragging(true);
      },
      onDragLeave(event: DragEvent) {
        // Also fired when the pointer moves onto a child.
        if (!(event.currentTarget as Node).contains(event.relatedTarget as Node | null)) setDragging(false);
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        setDragging(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) take(file);
      },
    },
  };
}
