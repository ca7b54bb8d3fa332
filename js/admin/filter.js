/**
 * ListUsers' `Filter`, of `{ attribute, equals }` or `{ attribute, startsWith }`.
 * Anything else is passed on, for the core to judge.
 */
export function filterText(filter) {
  const { attribute, equals, startsWith } = { ...filter };
  const value = startsWith ?? equals;
  if (!attribute || typeof value !== "string") return filter;
  const comparison = value === startsWith ? "^=" : "=";
  return `${attribute} ${comparison} "${value.replace(/["\\]/g, "\\$&")}"`;
}
