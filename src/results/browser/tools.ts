import { keep, toPng } from './png.ts';

/** Brings the tools under a chart to life; `changed` is called after marks have been hidden or shown. */
export function chartTools(figure: HTMLElement, changed: () => void): void {
  const boxes = [...figure.querySelectorAll<HTMLInputElement>('.chart-tools [type=checkbox]')];
  for (const box of boxes)
    box.addEventListener('change', () => {
      const hidden = boxes.filter(({ checked }) => !checked).map(({ value }) => value);
      showSeries(figure, hidden);
      changed();
    });
  for (const choice of figure.querySelectorAll<HTMLInputElement>('.chart-tools [type=radio]'))
    choice.addEventListener('change', () => {
      for (const drawing of figure.querySelectorAll<HTMLElement>('[data-scale]'))
        drawing.hidden = drawing.dataset['scale'] !== choice.value;
    });
  const button = figure.querySelector<HTMLButtonElement>('.chart-tools button');
  button?.addEventListener('click', () => void picture(figure, button));
}

/** Hides what belongs to hidden series alone: a title over rows of two series stays while one of them shows. */
export function showSeries(figure: ParentNode, hidden: readonly string[]): void {
  for (const part of figure.querySelectorAll<SVGElement>('[data-series]')) {
    const series = part.dataset['series']?.split(' ') ?? [];
    part.classList.toggle(
      'off',
      series.every((name) => hidden.includes(name)),
    );
  }
}

async function picture(figure: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const status = figure.querySelector('.chart-tools [role=status]');
  const shown = [...figure.querySelectorAll('svg.chart')].find((svg) => svg.getClientRects().length > 0);
  if (!(shown instanceof SVGSVGElement)) return;
  try {
    keep(await toPng(shown), `${figure.dataset['name'] ?? 'chart'}.png`);
    if (status) status.textContent = '';
  } catch {
    if (!status) return;
    status.className = '';
    status.textContent = button.dataset['failed'] ?? '';
  }
}
