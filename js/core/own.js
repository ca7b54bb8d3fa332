/**
 * Copies the own members of an object. What a script put on `Object.prototype` is then
 * nobody's configuration or input.
 *
 * @template {object} Members
 * @param {Members | null | undefined} members
 * @returns {Members}
 */
export const own = (members) => Object.assign(Object.create(null), members);
