/** @import { UserFilter } from "../admin.js" */

/**
 * ListUsers' `Filter`, of `{ attribute, equals }` or `{ attribute, startsWith }`.
 * Anything else is passed on, for the core to judge.
 *
 * @param {UserFilter | string | undefined} filter
 */
export function filterText(filter) {
  const { attribute, equals, startsWith } = /** @type {UserFilter} */ ({
    .../** @type {UserFilter | undefined} */ (filter),
  });
  const value = startsWith ?? equals;
  if (!attribute || typeof value !== "string") return filter;
  const comparison = value === startsWith ? "^=" : "=";
  return `${attribute} ${comparison} "${value.replace(/["\\]/g, "\\$&")}"`;
}
