/** Whether the part of an experiment that takes many pictures is open: 'many=1' in the address. */
export interface ManySettings {
  readonly many: boolean;
}

export function readMany(values: URLSearchParams): ManySettings {
  return { many: values.get('many') === '1' };
}

export function writeMany({ many }: ManySettings): Record<string, string | null> {
  return { many: many ? '1' : null };
}
