import { posix } from 'node:path';

/** Every format that is read: a new one is a line here, and its reader, which `read.ts` names. */
const FORMATS = {
  txt: { extensions: ['.txt'], compressible: true },
  jsonl: { extensions: ['.jsonl', '.ndjson'], compressible: true },
  csv: { extensions: ['.csv'], compressible: true },
  tsv: { extensions: ['.tsv'], compressible: true },
  parquet: { extensions: ['.parquet'], compressible: false },
  arrow: { extensions: ['.arrow'], compressible: false },
} as const;
export type Format = keyof typeof FORMATS;
type Compression = 'none' | 'gzip' | 'zstd';

/** One file to read statements from. */
export interface InputFile {
  /** The path as the user gave it, or as it was found below a given folder, with forward slashes. */
  readonly path: string;
  /** Where to open it. */
  readonly location: string;
  readonly format: Format;
  readonly compression: Compression;
  readonly bytes: number;
  /** Read this instead of opening the location: standard input. */
  readonly stream?: AsyncIterable<Uint8Array>;
}

export interface FileKind {
  readonly format: Format;
  readonly compression: Compression;
}

const EXTENSIONS: ReadonlyMap<string, Format> = new Map(
  (Object.keys(FORMATS) as Format[]).flatMap((format) =>
    FORMATS[format].extensions.map((extension) => [extension, format] as const),
  ),
);
const COMPRESSIONS: ReadonlyMap<string, Compression> = new Map([
  ['.gz', 'gzip'],
  ['.zst', 'zstd'],
]);

export const KNOWN_EXTENSIONS = `${[...EXTENSIONS.keys()].join(', ')}, and .gz or .zst of the text formats`;

/** The format that a file name tells, in any case; undefined for an extension that is not read. */
export function kindOf(path: string): FileKind | undefined {
  const outer = posix.extname(path).toLowerCase();
  const compression = COMPRESSIONS.get(outer) ?? 'none';
  const inner = compression === 'none' ? outer : posix.extname(path.slice(0, -outer.length)).toLowerCase();
  const format = EXTENSIONS.get(inner);
  if (!format || (compression !== 'none' && !FORMATS[format].compressible)) return undefined;
  return { format, compression };
}

/** The name of a file without its folders and its known extensions: `AFG_73_2018` for `un/AFG_73_2018.txt.gz`. */
export function stemOf(path: string): string {
  const base = posix.basename(path);
  const outer = posix.extname(base);
  const rest = COMPRESSIONS.has(outer.toLowerCase()) ? base.slice(0, -outer.length) : base;
  const inner = posix.extname(rest);
  return EXTENSIONS.has(inner.toLowerCase()) ? rest.slice(0, -inner.length) : rest;
}

/** JSONL from a stream, as `annotate -` reads it. */
export function jsonlStream(stream: AsyncIterable<Uint8Array>, path = '-'): InputFile {
  return { path, location: path, format: 'jsonl', compression: 'none', bytes: 0, stream };
}
