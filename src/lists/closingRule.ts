/** What a list refuses by its validation formula: what is said in things that are over, by their numbers. */
export const CLOSING_RULE = /^=1((?:\*\(\[[^\]]+\]<>[1-9]\d{0,8}\))+)=1$/;
