export function wordList(): string;
