// The page while somebody writes: the rules answer each pause, the model a longer one.

import { ask, patienceMs } from "./ask.js";
import { edited, fieldAt, merged, takeShown } from "./form.js";
import { reasonFor } from "./refusals.js";
import { copy, fragmentOf, opened, today, write } from "./share.js";
import { money, say } from "./texts.js";
import { draw } from "./view.js";

const MODEL_PAUSE_MS = 1500;
const SAID_AFTER_MS = 900;

const form = document.getElementById("estimate");
const brief = document.getElementById("brief");
const problem = document.getElementById("problem");
const stamp = document.getElementById("stamp");
const keep = document.getElementById("keep");
const hasModel = form.dataset.hasModel === "yes";

let overrides = JSON.parse(form.elements.overrides.value);
let good = overrides; // the last ones that were taken
let referenceDate; // of a link that was opened: the day its dates count from
const timers = {};
let isBehind = false; // something was changed that no estimate has answered yet

function after(name, waitMs, act) {
  clearTimeout(timers[name]);
  timers[name] = setTimeout(act, waitMs);
}

function exampleText() {
  return say(`example.${form.elements.example.value}`);
}

function asked() {
  const question = { brief: brief.value.trim() ? brief.value : exampleText() };
  if (Object.keys(overrides).length) question.overrides = overrides;
  return question;
}

function tell(text) {
  problem.hidden = !text;
  problem.textContent = text;
}

function estimate({ streams = false } = {}) {
  clearTimeout(timers.rules);
  clearTimeout(timers.again);
  if (streams) clearTimeout(timers.model);
  const question = asked();
  const wished = overrides;
  if (streams) form.setAttribute("aria-busy", "true");
  return ask(
    { ...question, ...(referenceDate && { reference_date: referenceDate }), language: document.documentElement.lang },
    {
      streams,
      on: {
        estimate(found) {
          tell("");
          good = wished;
          isBehind &&= wished !== overrides || question.brief !== asked().brief;
          draw(found, question.brief, wished);
          write(question, found.suggestion);
          stamp.textContent = say(brief.value.trim() ? "landing.yours_shown" : "landing.example_shown");
          after("said", SAID_AFTER_MS, () => announce(found));
          performance.mark("estimate");
        },
        limited(waitS) {
          tell(say("landing.limited", { n: waitS }));
          after("again", waitS * 1000, () => estimate({ streams }));
        },
        refused(detail) {
          overrides = good;
          tell(reasonFor(detail));
        },
        offline() {
          tell(say("landing.offline"));
        },
        done() {
          form.removeAttribute("aria-busy");
        },
      },
    },
  );
}

function announce(found) {
  const total = money(found.indicative_total_cents);
  const verdict = found.price.verdict && say(`judgement.${found.price.verdict.code}`);
  document.getElementById("said").textContent = verdict
    ? say("landing.updated", { total, verdict })
    : say("landing.updated_bare", { total });
}

function afterKeys() {
  isBehind = true;
  after("rules", patienceMs(), () => estimate());
  if (hasModel) after("model", MODEL_PAUSE_MS, () => estimate({ streams: true }));
}

function edit() {
  const wanted = edited(overrides);
  if (wanted === null) return;
  overrides = wanted;
  afterKeys();
}

form.addEventListener("input", (event) => {
  if (event.target === brief) {
    referenceDate = undefined;
    afterKeys();
  } else if (fieldAt(event.target)) {
    edit();
  }
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const { name, value } = event.submitter ?? {};
  if (event.submitter && !name && !brief.value.trim()) {
    tell(say("landing.empty"));
    brief.focus();
    return;
  }
  if (name === "apply") overrides = merged(overrides, JSON.parse(value));
  else if (name === "reset") overrides = {};
  else overrides = edited(overrides) ?? overrides;
  const answered = estimate({ streams: hasModel });
  // An assistant that filled the form in reads what came of it.
  if (event.agentInvoked) {
    event.respondWith(answered.then(() => document.getElementById("as-json").textContent));
  }
});

// What is saved is what was written last, also when the button is pressed right after.
keep?.addEventListener("submit", async (event) => {
  if (!isBehind) return;
  event.preventDefault();
  await estimate();
  if (!isBehind) keep.submit();
});

form.addEventListener("click", (event) => {
  const { example, copy: copied } = event.target.dataset;
  if (example) {
    event.preventDefault();
    form.elements.example.value = example;
    overrides = {};
    referenceDate = undefined;
    brief.value = exampleText();
    estimate({ streams: hasModel });
  } else if (copied) {
    copy(document.getElementById(copied).textContent, event.target);
  } else if (event.target.id === "print") {
    window.print();
  } else if (event.target.id === "link") {
    const day = referenceDate ?? today();
    const { brief: b, overrides: o } = asked();
    history.replaceState(null, "", fragmentOf({ b, ...(o && { o }), d: day }));
    copy(location.href, event.target);
  }
});

function open() {
  const state = opened(location.hash);
  if (!state) return false;
  brief.value = state.b;
  overrides = state.o ?? {};
  good = {};
  referenceDate = typeof state.d === "string" ? state.d : undefined;
  estimate({ streams: hasModel });
  return true;
}

window.addEventListener("hashchange", open);
takeShown(JSON.parse(form.elements.shown.value));
for (const element of document.querySelectorAll(".with-scripts")) element.hidden = false;
for (const element of document.querySelectorAll(".without-scripts")) element.hidden = true;
stamp.tabIndex = -1;
form.noValidate = true;
// A browser may have kept what was written before a reload.
if (!open() && brief.value !== brief.defaultValue) estimate();
document.documentElement.dataset.ready = "yes";
