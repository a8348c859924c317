// Asking for estimates: never more often than we may, and never an older answer over a newer one.

const QUICK_MS = 70;

let asked = 0;
let answered = 0;
let reading = null; // what stops the model's answer that is still to come
const left = { limit: Infinity, remaining: Infinity, resetsMs: 0 };

/** Return how long to wait after a key: shortly, and longer as what we may ask runs out. */
export function patienceMs() {
  const share = left.remaining / left.limit;
  const restMs = left.resetsMs - Date.now();
  if (!(left.limit < Infinity) || restMs <= 0 || share > 0.6) return QUICK_MS;
  const evenMs = restMs / Math.max(1, left.remaining - 3);
  return Math.max(QUICK_MS, evenMs * (1 - share));
}

/**
 * Ask for an estimate; `on.estimate` gets each one unless a later question was answered already.
 * With `streams`, the model's estimate follows that of the rules.
 */
export async function ask(question, { streams, on }) {
  const mine = ++asked;
  left.remaining -= 1;
  reading?.abort();
  const abort = new AbortController();
  if (streams) reading = abort;
  const isCurrent = () => mine >= answered;
  const take = (estimate) => {
    if (!isCurrent() || abort.signal.aborted) return;
    answered = mine;
    on.estimate(estimate);
  };
  try {
    const response = await fetch("/api/estimate", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: streams ? "text/event-stream" : "application/json",
      },
      body: JSON.stringify(streams ? question : { ...question, extractor: "rules" }),
      credentials: "omit",
      signal: abort.signal,
    });
    note(response.headers, asked - mine);
    if (response.ok && streams) await events(response.body, take);
    else if (response.ok) take(await response.json());
    else if (isCurrent()) await refuse(response, on);
  } catch (error) {
    if (!abort.signal.aborted && isCurrent()) on.offline(error);
  } finally {
    if (reading === abort) reading = null;
    if (mine === asked) on.done();
  }
}

/** Keep what we may still ask; what was asked since may not have been counted yet. */
function note(headers, since) {
  const limit = Number(headers.get("x-ratelimit-limit"));
  if (!limit) return;
  left.limit = limit;
  left.remaining = Number(headers.get("x-ratelimit-remaining")) - since;
  left.resetsMs = Number(headers.get("x-ratelimit-reset")) * 1000;
}

async function refuse(response, on) {
  if (response.status === 429) {
    const waitS = Math.ceil((left.resetsMs - Date.now()) / 1000);
    const most = Number(response.headers.get("retry-after")) || 60;
    on.limited(Math.min(Math.max(waitS, 1), most));
  } else if (response.status < 500) {
    on.refused((await response.json()).detail);
  } else {
    on.offline();
  }
}

async function events(body, take) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    const whole = text.split("\n\n");
    text = whole.pop();
    for (const event of whole) {
      const lines = event.split("\n");
      const data = lines.find((line) => line.startsWith("data: "));
      if (lines.includes("event: estimate") && data) take(JSON.parse(data.slice(6)));
    }
  }
}
