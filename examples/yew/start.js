import init, { start } from "./pkg/yew_page.js";

const page = document.getElementById("page");

async function settings() {
  const response = await fetch("settings.json");
  if (!response.ok) throw new Error(`settings.json: ${response.status}`);
  return response.json();
}

try {
  const [{ userPoolId, clientId, endpoint }] = await Promise.all([settings(), init()]);
  await start(page, userPoolId, clientId, endpoint);
} catch (error) {
  page.textContent = `The page could not start. ${error.message}`;
}
