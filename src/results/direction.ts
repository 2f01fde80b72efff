/** The sign beside a column whose better values are lower or higher. */
export const ARROWS = { lower: '↓', higher: '↑' } as const;
