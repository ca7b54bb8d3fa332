import { maskedJson } from "./mask.js";

const shownHeaders = ["x-amz-target", "x-amzn-requestid", "x-amzn-errortype"];

function message(start, headers, body) {
  const lines = shownHeaders
    .filter((name) => headers.has(name))
    .map((name) => `${name}: ${headers.get(name)}`);
  return [start, ...lines, "", maskedJson(body)].join("\n");
}

async function read(answer) {
  try {
    const response = (await answer).clone();
    const { status, headers } = response;
    return {
      status,
      error: headers.get("x-amzn-errortype")?.split(":")[0],
      answer: message(`HTTP ${status}`, headers, await response.text()),
    };
  } catch {
    return { answer: "(the connection failed)" };
  }
}

/**
 * A `fetch` that reports each exchange once it is over. The report is masked
 * here, so that no part of the page ever holds more than may be seen.
 */
export function recorded(fetch, report) {
  return (url, init) => {
    const start = performance.now();
    const headers = new Headers(init.headers);
    const answer = fetch(url, init);
    read(answer).then((outcome) =>
      report({
        operation: headers.get("x-amz-target").split(".").pop(),
        request: message(`POST ${url}`, headers, init.body),
        ...outcome,
        milliseconds: performance.now() - start,
      }),
    );
    return answer;
  };
}
