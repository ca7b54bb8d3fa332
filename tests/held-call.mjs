/**
 * Holds a page's next call of an operation until `go` is called, so that a test can look at
 * the page while it waits, however slow the machine is.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} endpoint the user pool's
 * @param {string} operation
 * @returns {Promise<() => void>} `go`
 */
export async function holdNextCall(page, endpoint, operation) {
  let go;
  const isOver = new Promise((resolve) => {
    go = resolve;
  });
  let isHeld = false;
  await page.route(`${endpoint}/**`, async (route) => {
    const target = route.request().headers()["x-amz-target"];
    if (!isHeld && target?.endsWith(`.${operation}`)) {
      isHeld = true;
      await isOver;
    }
    await route.continue();
  });
  return go;
}
