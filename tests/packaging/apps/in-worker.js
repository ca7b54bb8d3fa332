// The page of worker.js, which has what the test gives and a worker has not.
globalThis.recover = (config) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = async ({ data }) => {
      if (data === "code") worker.postMessage(await globalThis.readCode());
      else resolve(data.tokenType);
    };
    worker.postMessage(config);
  });
