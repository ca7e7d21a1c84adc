declare module 'ahocorasick' {
  /** The most used automaton of npm; it comes without types. */
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** For each place where words end: its last unit, and the words. */
    search(text: string): [number, string[]][];
  }
}
