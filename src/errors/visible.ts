/** Signs that move the cursor, ring the bell, colour or turn the direction of what follows on a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const COMMANDS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** A name or a text as it may be shown on a terminal, in one line: signs that a terminal obeys are written out, as `\x1b`. */
export function visible(text: string): string {
  return text.replace(COMMANDS, (sign) => NAMED.get(sign) ?? writtenOut(sign.charCodeAt(0)));
}

function writtenOut(code: number): string {
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}
