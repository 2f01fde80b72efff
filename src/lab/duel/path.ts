import { recall, remember } from '../../browser/storage.ts';

/** Marks the steps of the path that this reader has taken; a step is taken when its link is followed. */
const steps = document.querySelectorAll<HTMLAnchorElement>('[data-step]');
const taken = new Set((recall('path') ?? '').split(' ').filter(Boolean));

function show(): void {
  for (const step of steps) {
    const done = taken.has(step.dataset['step'] ?? '');
    const said = step.parentElement?.querySelector<HTMLElement>('.step-done');
    if (said) said.hidden = !done;
  }
}

for (const step of steps)
  step.addEventListener('click', () => {
    taken.add(step.dataset['step'] ?? '');
    remember('path', [...taken].join(' '));
    show();
  });
show();
