export interface DatabaseSettings {
  readonly readOnly?: boolean;
  /** What DuckDB may hold in memory, as DuckDB writes it: `512MB`. */
  readonly memoryLimit?: string;
  readonly threads?: number;
  /** No other file, no network, and no setting that can be changed: for queries that somebody typed. */
  readonly sealed?: boolean;
}

/** The settings as DuckDB calls them. */
export function instanceOptions(settings: DatabaseSettings): Record<string, string> {
  return {
    // Nothing of ours needs an extension; one that loads itself would reach out to the network.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(settings.readOnly ? { access_mode: 'READ_ONLY' } : {}),
    ...(settings.memoryLimit ? { memory_limit: settings.memoryLimit } : {}),
    ...(settings.threads ? { threads: String(settings.threads) } : {}),
  };
}
