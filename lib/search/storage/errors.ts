/** A file of the index could not be read: missing, torn, changed, or of another version. */
export class SearchFileError extends Error {
  readonly code = 'SEARCH_FILE';

  constructor(
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(`The search file ${file} could not be read.`, options);
    this.name = 'SearchFileError';
  }
}

/** The cause where a file is whole, but of a format that this reader does not know: of a newer release of the site, most likely. */
export class OtherVersionError extends RangeError {
  constructor(found: unknown, expected: number) {
    super(`version ${found}, expected ${expected}`);
  }
}

/** An index has something that the format cannot hold; the message says what to set instead. */
export class UnsupportedIndexError extends RangeError {
  readonly code = 'UNSUPPORTED_INDEX';
  override readonly name = 'UnsupportedIndexError';
}

/** Something was to be changed, or read from where there is only writing. */
export class StorageUseError extends Error {
  readonly code = 'STORAGE_USE';
  override readonly name = 'StorageUseError';
}
