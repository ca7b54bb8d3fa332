/** @import { UserFilter } from "../admin.js" */

/**
 * Returns ListUsers' `Filter`, from `{ attribute, equals }` or `{ attribute, startsWith }`.
 * Any other value is returned as it is, for the core to check.
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
