/**
 * ListUsers' `Filter`, of `{ attribute, equals }` or `{ attribute, startsWith }`.
 * Anything else is passed on, for the core to judge.
 */
export function filterText(filter) {
  const { attribute, equals, startsWith } = { ...filter };
  if (!attribute) return filter;
  const [comparison, value] = startsWith === undefined ? ["=", equals] : ["^=", startsWith];
  return `${attribute} ${comparison} "${value.replace(/["\\]/g, "\\$&")}"`;
}
