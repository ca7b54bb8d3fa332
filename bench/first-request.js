// Stands in a page of `ready` before the bundle: what is loaded from this
// machine is; the first request to the service is kept, with its time.
{
  const { fetch } = globalThis;
  globalThis.firstRequest = new Promise((resolve, reject) => {
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (request.url.startsWith(location.origin)) return fetch(request);
      const { startTime: at } = performance.mark("sent");
      const target = request.headers.get("x-amz-target");
      resolve({ at, url: request.url, target, body: await request.json() });
      return Response.json({});
    };
    addEventListener("error", ({ message }) => reject(new Error(message)));
    addEventListener("unhandledrejection", ({ reason }) => reject(reason));
  });
}
