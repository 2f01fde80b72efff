/** The chapter that follows the paper's sections. */
export const AFTER = 'after';

/** The address of a section's page after the language: 'cifar-10' → 'paper/cifar-10/', 'after' → 'after/'. */
export function sectionPath(id: string): string {
  return id === AFTER ? 'after/' : `paper/${id}/`;
}
