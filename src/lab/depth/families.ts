import type { Answers } from '../folder/answers.ts';

/** What depth did within a family: the shallowest and the deepest net and how many pictures each got right. */
export interface FamilyChange {
  readonly family: 'plain' | 'resnet';
  readonly shallow: Answers;
  readonly deep: Answers;
  readonly change: 'better' | 'worse' | 'same';
}

/** For each family with two depths that have judged as many pictures; plain first. */
export function familyChanges(nets: readonly Answers[]): FamilyChange[] {
  return (['plain', 'resnet'] as const).flatMap((family) => {
    const own = nets
      .filter(({ model }) => model.family === family)
      .sort((a, b) => a.model.layers - b.model.layers);
    const [shallow, deep] = [own[0], own.at(-1)];
    if (!shallow || !deep || shallow === deep) return [];
    if (deep.score.known === 0 || deep.score.known !== shallow.score.known) return [];
    const more = deep.score.right - shallow.score.right;
    return [{ family, shallow, deep, change: more > 0 ? 'better' : more < 0 ? 'worse' : 'same' } as const];
  });
}
