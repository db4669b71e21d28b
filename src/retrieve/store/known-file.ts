/** A source file as a store knows it. */
export interface FileStamp {
  /** Path relative to the store's base folder, "/" between folders. */
  readonly path: string;
  /** Name shown to people. */
  readonly name: string;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
}

export interface KnownFile extends FileStamp {
  /**
   * It came with a restored copy and was not on this machine then: what was read of it stays until it turns up. Any other
   * file that is not there is taken for gone.
   */
  readonly missing: boolean;
}
