// Loaded before anything else, also by a Node that is too old: plain syntax, no imports.

/** The oldest Node that runs the project; package.json says the same under `engines`. */
const oldest = { major: 20, minor: 19 };

/**
 * @param {string} version as in process.versions.node, such as `20.19.0`
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/**
 * What to tell the owner of a Node that is too old.
 * @param {string} version
 * @returns {string}
 */
export function unsupportedNodeMessage(version) {
  return (
    `Node ${version} is too old, expected ${oldest.major}.${oldest.minor} or newer. ` +
    'Get one from https://nodejs.org/en/download, then run the command again.'
  );
}
