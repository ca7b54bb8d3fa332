import { maskedJson } from "./mask.js";

const operationOf = (headers) => headers.get("x-amz-target")?.split(".").pop() ?? "";

/**
 * A `fetch` that reports each exchange once it is over. The report is masked
 * here, so that no part of the page ever holds more than may be seen.
 */
export function recorded(fetch, report) {
  return async (url, init) => {
    const start = performance.now();
    const exchange = {
      operation: operationOf(new Headers(init.headers)),
      request: maskedJson(init.body),
    };
    const finish = (outcome) =>
      report({ ...exchange, ...outcome, milliseconds: performance.now() - start });
    try {
      const response = await fetch(url, init);
      const answer = maskedJson(await response.clone().text());
      finish({
        status: response.status,
        error: response.headers.get("x-amzn-errortype")?.split(":")[0],
        answer,
      });
      return response;
    } catch (error) {
      finish({ answer: "(no answer)" });
      throw error;
    }
  };
}
