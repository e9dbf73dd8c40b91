/** How many keys are remembered: a sentence that is read looks back at a few before it. */
const HELD = 8;

/** Keeps something for each of the few keys that were asked for last; a `WeakMap` for it costs the garbage collector more. */
export class Recent<K extends object, V> {
  private readonly keys: (K | undefined)[] = new Array(HELD).fill(undefined);
  private readonly values: (V | undefined)[] = new Array(HELD).fill(undefined);
  private next = 0;
  private lastKey: K | undefined;
  private lastValue: V | undefined;

  constructor(private readonly make: (key: K) => V) {}

  /** What is kept for the key; made anew for one that was not asked for lately. */
  of(key: K): V {
    if (this.lastKey !== key) {
      this.lastValue = this.find(key);
      this.lastKey = key;
    }
    return this.lastValue as V;
  }

  private find(key: K): V {
    const at = this.keys.indexOf(key);
    if (at >= 0) return this.values[at] as V;
    const value = this.make(key);
    this.keys[this.next] = key;
    this.values[this.next] = value;
    this.next = (this.next + 1) % HELD;
    return value;
  }
}
