import { useState } from 'preact/hooks';

interface Props {
  min: number;
  max: number;
  value: number;
  take: (value: number) => void;
}

/**
 * A whole number to be typed. It is taken, the nearest that is allowed, when the reader leaves the field or presses Enter; until
 * then it stays as she types it, whatever is drawn meanwhile.
 */
export function WholeNumber({ min, max, value, take }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      class="control"
      type="number"
      min={min}
      max={max}
      value={typed ?? value}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onChange={({ currentTarget }) => {
        const wanted = Math.round(currentTarget.valueAsNumber);
        setTyped(null);
        if (!Number.isNaN(wanted)) take(Math.min(max, Math.max(min, wanted)));
      }}
    />
  );
}
