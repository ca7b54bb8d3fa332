import { maskedJson } from "./mask.js";

const shownHeaders = ["x-amz-target", "x-amzn-requestid", "x-amzn-errortype"];

function message(start, headers, body) {
  const lines = shownHeaders
    .filter((name) => headers.has(name))
    .map((name) => `${name}: ${headers.get(name)}`);
  return [start, ...lines, "", maskedJson(body)].join("\n");
}

async function read(responsePromise) {
  try {
    const response = (await responsePromise).clone();
    const { status, headers } = response;
    return {
      status,
      error: headers.get("x-amzn-errortype")?.split(":")[0],
      response: message(`HTTP ${status}`, headers, await response.text()),
    };
  } catch {
    return { response: "(the connection failed)" };
  }
}

/**
 * Returns a `fetch` that reports each request with its response. The report is
 * masked here, so that no other part of the page holds a secret of it.
 */
export function recorded(fetch, report) {
  return (url, init) => {
    const start = performance.now();
    const headers = new Headers(init.headers);
    const responsePromise = fetch(url, init);
    read(responsePromise).then((outcome) =>
      report({
        operation: headers.get("x-amz-target").split(".").pop(),
        request: message(`POST ${url}`, headers, init.body),
        ...outcome,
        milliseconds: performance.now() - start,
      }),
    );
    return responsePromise;
  };
}
