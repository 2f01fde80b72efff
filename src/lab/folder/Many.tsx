import './batch.css';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  title: string;
  open: boolean;
  setOpen: (open: boolean) => void;
  children: ComponentChildren;
}

/** The part of an experiment that takes many pictures, folded away until it is wanted; once open, it stays as it is. */
export function Many({ title, open, setOpen, children }: Props) {
  const opened = useRef(false);
  opened.current ||= open;
  return (
    // The build allows pages with this to fetch from other hosts: see src/build/policy.mjs.
    <details
      class="batch-many"
      open={open}
      data-elsewhere="true"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {opened.current && <div class="lab fields batch">{children}</div>}
    </details>
  );
}
