import { useEffect, useState } from 'preact/hooks';
import { carried, sorted, type Dropped } from './dropped.ts';

const TEXT_FIELDS =
  'input:not([type=radio], [type=checkbox], [type=range], [type=file]), textarea, [contenteditable]';

const inText = ({ target }: Event): boolean => target instanceof Element && target.matches(TEXT_FIELDS);

/** Whether a drag carries what a page would navigate to, or what may be a picture. */
const carries = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.some((type) => ['Files', 'text/uri-list', 'text/html'].includes(type)) ?? false;

/**
 * Takes what is dropped anywhere on the page, or pasted anywhere but into a text field: pictures go to `take`. What else there was
 * is `said`, until the next one. A drop that missed would open the file in place of the page.
 */
export function useDropAndPaste(take: (file: Blob) => void) {
  const [dragging, setDragging] = useState(false);
  const [said, say] = useState<Dropped | null>(null);

  useEffect(() => {
    const handle = (data: DataTransfer): Dropped => {
      const dropped = sorted(carried(data));
      say(dropped);
      if (dropped.kind === 'picture') take(dropped.file);
      return dropped;
    };
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (data === null || inText(event)) return;
      // Text that is no address of a picture is nobody's business here.
      if (sorted(carried(data)).kind === 'nothing') return;
      event.preventDefault();
      handle(data);
    };
    const over = (event: DragEvent) => {
      if (!carries(event) || (inText(event) && !event.dataTransfer?.types.includes('Files'))) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      // Also fired when the pointer moves from one element to another.
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (!carries(event) || event.defaultPrevented || !event.dataTransfer) return;
      if (inText(event) && !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      handle(event.dataTransfer);
    };
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  });

  return { dragging, said };
}
