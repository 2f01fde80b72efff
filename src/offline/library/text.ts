/** The strings of this island, as pick(lang, 'offline.') gives them. */
export type Text = Readonly<Record<string, string>>;
