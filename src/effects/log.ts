import { visible } from '../errors/visible.js';
import type { Output } from './effects.js';

export type LogFormat = 'text' | 'json';
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Messages for people and for machines, on stderr. */
export interface Log {
  /** What happened; silent with --quiet. */
  info(message: string, fields?: LogFields): void;
  /** What somebody should look at; never silent. */
  warn(message: string, fields?: LogFields): void;
}

interface LogSettings {
  readonly log: LogFormat;
  readonly quiet: boolean;
}

/** A log that writes a line of text, or one JSON object a line with `time`, `level`, `message` and the fields. */
export function createLog(stream: Output, now: () => Date, settings: LogSettings): Log {
  const write = (level: string, message: string, fields: LogFields = {}): void => {
    stream.write(`${settings.log === 'json' ? jsonLine(now(), level, message, fields) : plain(message)}\n`);
  };
  return {
    info: (message, fields) => {
      if (!settings.quiet) write('info', message, fields);
    },
    warn: (message, fields) =>
      write('warn', settings.log === 'json' ? message : `demarche: ${message}`, fields),
  };
}

/** The lines of a message, without signs that a terminal obeys. */
function plain(message: string): string {
  return message.split('\n').map(visible).join('\n');
}

/** One log line as a JSON object. */
export function jsonLine(time: Date, level: string, message: string, fields: LogFields = {}): string {
  return JSON.stringify({ time: time.toISOString(), level, message, ...fields });
}
