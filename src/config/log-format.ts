import type { LogFormat } from '../effects/log.js';

/** How a failure is to be told, found without a valid config. */
export function wantedLogFormat(argv: readonly string[], env: ReadonlyMap<string, string>): LogFormat {
  const at = argv.lastIndexOf('--log');
  const flag =
    at >= 0 ? argv[at + 1] : argv.findLast((word) => word.startsWith('--log='))?.slice('--log='.length);
  return (flag ?? env.get('DEMARCHE_LOG')) === 'json' ? 'json' : 'text';
}
