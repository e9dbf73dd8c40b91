/** In front of the name of what is being written or removed: nobody reads it, and the next run clears it away. */
export const TEMPORARY = '.tmp-';
/** The link that leads to the newest run. */
export const LATEST = 'latest';
export const DATABASE_FILE = 'demarche.duckdb';
export const MANIFEST_FILE = 'manifest.json';
