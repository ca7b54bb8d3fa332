// SECRET_HASH by WebCrypto, for those that leave it to the app.

const base64 = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));

export async function secretHash(username, { clientId, clientSecret }) {
  const utf8 = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", utf8.encode(clientSecret), algorithm, false, [
    "sign",
  ]);
  return base64(await crypto.subtle.sign("HMAC", key, utf8.encode(username + clientId)));
}
