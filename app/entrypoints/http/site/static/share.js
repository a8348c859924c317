// What one takes along. A link holds the brief after its #, which no browser sends anywhere.

import { say } from "./texts.js";

const START = "#q=";

/** Return the fragment that reopens an estimate. */
export function fragmentOf(state) {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return START + text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Return what a fragment holds; null when it is none of ours. */
export function opened(fragment) {
  if (!fragment.startsWith(START)) return null;
  try {
    const text = atob(fragment.slice(START.length).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const state = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const isObject = state.o === undefined || Object.prototype.toString.call(state.o) === "[object Object]";
    return typeof state.b === "string" && isObject ? state : null;
  } catch {
    return null;
  }
}

/** Write what can be copied: the request as curl and over MCP, and the draft. */
export function write(question, suggestion) {
  const json = (value) => JSON.stringify(value, null, 2);
  const quoted = `'${json(question).replaceAll("'", "'\\''")}'`;
  const curl = document.getElementById("as-curl");
  curl.textContent = curl.textContent.slice(0, curl.textContent.indexOf(" -d ") + 4) + quoted;
  document.getElementById("as-mcp").textContent = json({
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name: "estimate_campaign", arguments: question },
  });
  document.getElementById("as-json").textContent = json(suggestion);
  const kept = document.querySelector("#keep [name=draft]");
  if (kept) kept.value = JSON.stringify(suggestion);
}

/** Copy a text and say so on the button for a while. */
export async function copy(text, button) {
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = say("landing.copied");
  } catch {
    button.textContent = say("landing.copy_failed");
  }
  setTimeout(() => (button.textContent = label), 2000);
}

/** Return the day in Paris, as the service counts days. */
export const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format();

// However it is printed, every method and source is unfolded, and the day is on it.
let unfolded = [];
window.addEventListener("beforeprint", () => {
  document.getElementById("printed").textContent = say("landing.printed", { print_date: today() });
  unfolded = [...document.querySelectorAll("#quote .lines details:not([open])")];
  for (const details of unfolded) details.open = true;
});
window.addEventListener("afterprint", () => {
  for (const details of unfolded) details.open = false;
});
