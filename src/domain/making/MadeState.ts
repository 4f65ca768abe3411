export const madeStates = ['preparing', 'scheduled', 'open', 'closed'] as const;
/** How something that was made of another thing stands, in the words that all kinds share. */
export type MadeState = (typeof madeStates)[number];
