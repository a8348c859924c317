// Draws an estimate into the page, as the templates do: text only, whatever a brief holds.

import { showValues } from "./form.js";
import { inWords, labelOf, money, pens, say } from "./texts.js";

const ROOM = 6;
const NEAR_AN_EDGE = 22;
const MOST_QUESTIONS = 3;
const UNTOLD = ["title", "brief", "brief_raw"];

const at = (id) => document.getElementById(id);

function made(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function set(id, attributes) {
  for (const [name, value] of Object.entries(attributes)) at(id).setAttribute(name, value);
}

/** Draw an estimate of a brief that was asked for with these overrides. */
export function draw(estimate, brief, overrides) {
  const values = { ...estimate.suggestion, ...estimate.facts };
  const states = statesOf(estimate, overrides);
  const focused = document.activeElement;
  for (const id of ["reading", "live", "quote"]) at(id).hidden = false;
  drawReading(estimate, brief, values, overrides);
  drawPrice(estimate);
  drawVerdict(estimate.price.verdict);
  drawQuestions(estimate.questions.slice(0, MOST_QUESTIONS));
  drawLines(estimate.price);
  showValues(values, states);
  at("cautions").hidden = estimate.warnings.length === 0;
  at("warnings").replaceChildren(...estimate.warnings.map(({ detail }) => made("li", {}, detail)));
  at("notes").replaceChildren(
    ...estimate.price.notes.map((note) => made("li", {}, note.detail, ...sources(note.sources))),
  );
  at("reset").hidden = Object.keys(overrides).length === 0;
  if (!focused.isConnected) at("stamp").focus({ preventScroll: true });
}

function statesOf(estimate, overrides) {
  const known = {};
  for (const { field } of estimate.evidence) known[field] = "read";
  for (const field of estimate.defaulted_fields) known[field] = "assumed";
  for (const field of Object.keys(overrides)) known[field] = "edited";
  return known;
}

/** Cut the brief where marks begin and end. Offsets count code points, strings UTF-16 units. */
export function pieces(brief, evidence) {
  const points = [...brief];
  const marks = evidence.filter(({ start, end }) => start !== null && end !== null);
  const edges = new Set([0, points.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index];
    const over = marks
      .filter((mark) => mark.start <= start && end <= mark.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const fields = [...new Set(over.map(({ field }) => field))];
    return { text: points.slice(start, end).join(""), fields, pen: pens[fields[0]] ?? "" };
  });
}

function drawReading(estimate, brief, values, overrides) {
  at("marked").replaceChildren(
    ...pieces(brief, estimate.evidence).map(({ text, fields, pen }) =>
      fields.length ? made("mark", { class: `pen-${pen}`, "data-fields": fields.join(" ") }, text) : text,
    ),
  );
  const found = findings(estimate, values, overrides);
  at("reading-none").hidden = found.some(({ state }) => state === "read");
  at("findings").replaceChildren(
    ...found.map(({ field, state, many }) => {
      const value = many.map((one) => inWords(field, one)).join(", ") || "–";
      const told = state === "read" ? [] : [" ", made("em", {}, say(`landing.${state}`))];
      return made(
        "div",
        { class: "finding", "data-state": state },
        made("dt", { class: `pen-${pens[field] ?? ""}` }, labelOf(field)),
        made("dd", {}, value, ...told),
      );
    }),
  );
  const by = estimate.extractor === "rules" ? "landing.by_rules" : "landing.by_model";
  at("how").textContent = `${say(`landing.confidence_${estimate.confidence}`)} · ${say(by)}`;
}

function findings(estimate, values, overrides) {
  const many = (value) => (value === undefined ? [] : [value].flat());
  const listed = new Map();
  for (const { field, value, source } of estimate.evidence) {
    if (source === "override") continue;
    const before = listed.get(field)?.many ?? [];
    listed.set(field, { state: "read", many: [...new Set([...before, ...many(value)])] });
  }
  for (const [field, value] of Object.entries(overrides)) {
    listed.set(field, { state: "edited", many: many(value) });
  }
  for (const field of estimate.defaulted_fields) {
    listed.set(field, { state: "assumed", many: many(values[field]) });
  }
  return [...listed]
    .filter(([field]) => !UNTOLD.includes(field))
    .map(([field, rest]) => ({ field, ...rest }));
}

function drawPrice({ indicative_total_cents: total, suggestion, price }) {
  const { low_cents: low, typical_cents: typical, high_cents: high } = price.per_creator;
  const { budget_per_creator_cents: budget, creators_wanted: n } = suggestion;
  const sum = say(n === 1 ? "landing.sum_one" : "landing.sum_many", { n, budget: money(budget) });
  at("total").textContent = money(total);
  at("live-total").textContent = money(total);
  at("live-verdict").textContent = price.verdict ? say(`judgement.${price.verdict.code}`) : "";
  at("sum").textContent = price.verdict ? sum : `${sum} · ${say("landing.at_market")}`;
  at("low").textContent = money(low);
  at("typical").textContent = money(typical);
  at("high").textContent = money(high);
  const most = Math.max(high, budget, 1);
  const place = (cents) => {
    const tenths = Math.floor((cents * (100 - ROOM) * 10) / most);
    return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
  };
  const x = place(budget);
  const percent = Math.floor((budget * (100 - ROOM)) / most);
  let anchor = "middle";
  if (percent < NEAR_AN_EDGE) anchor = "start";
  else if (percent > 100 - NEAR_AN_EDGE) anchor = "end";
  set("picture-band", { x: place(low), width: place(high - low) });
  set("picture-typical", { x: place(typical) });
  set("picture-label", { x, "text-anchor": anchor });
  set("picture-line", { x1: x, x2: x });
  set("picture-dot", { cx: x });
  at("picture-label").textContent = say("landing.your_budget", { budget: money(budget) });
  const amounts = { low: money(low), typical: money(typical), high: money(high) };
  at("picture").setAttribute("aria-label", say("landing.picture", { ...amounts, budget: money(budget) }));
}

function tap(label, overrides) {
  const value = JSON.stringify(overrides);
  return made("button", { type: "submit", name: "apply", value, class: "tap" }, label);
}

function drawVerdict(verdict) {
  if (!verdict) return at("verdict").replaceChildren();
  const parts = [
    made(
      "p",
      { class: "judgement", "data-verdict": verdict.code },
      made("strong", {}, say(`judgement.${verdict.code}`)),
      " ",
      made("span", {}, verdict.reason),
    ),
  ];
  if (verdict.ways_out.length) {
    const group = { class: "taps no-print", role: "group", "aria-label": say("landing.ways_out") };
    parts.push(made("div", group, ...verdict.ways_out.map((way) => tap(way.label, way.overrides))));
  }
  return at("verdict").replaceChildren(...parts);
}

function drawQuestions(questions) {
  at("ask").hidden = questions.length === 0;
  at("questions").replaceChildren(
    ...questions.map(({ question, moves_total_cents: moves, answers }) => {
      const hint = say("landing.question_moves", { moves: money(moves) });
      return made(
        "li",
        {},
        made("h3", {}, question),
        ...(moves ? [made("p", { class: "hint" }, hint)] : []),
        made("div", { class: "taps" }, ...answers.map((answer) => tap(answer.label, answer.overrides))),
      );
    }),
  );
}

function range({ low_cents: low, high_cents: high }) {
  const text = say("landing.range", { low: money(low), high: money(high) });
  return made("span", { class: "range" }, text);
}

function drawLines({ lines, fees, per_creator: band }) {
  const opened = new Set([...at("lines").children].filter(isOpen).map(nameOf));
  const items = lines.map((line) => {
    const summary = made(
      "summary",
      {},
      made("span", { class: "what" }, line.label),
      made("span", { class: "amount" }, money(line.typical_cents)),
      range(line),
    );
    const method = made("p", { class: "method" }, line.method);
    const details = made("details", {}, summary, method, ...sources(line.sources));
    return made("li", {}, details);
  });
  for (const item of items) item.firstChild.open = opened.has(nameOf(item));
  at("lines").replaceChildren(...items);
  const row = (label, ...amounts) =>
    made("div", {}, made("dt", {}, label), made("dd", {}, ...amounts));
  at("sums").replaceChildren(
    row(say("landing.lines_sum"), `${money(band.typical_cents)} `, range(band)),
    ...fees.map(({ label, cents }) => row(label, money(cents))),
  );
}

const isOpen = (item) => item.firstElementChild.open;
const nameOf = (item) => item.querySelector(".what").textContent;

function sources(listed) {
  if (!listed.length) return [];
  const links = listed.flatMap(({ url }, index) => [
    ...(index ? [", "] : []),
    made("a", { href: url, rel: "noopener noreferrer" }, new URL(url).hostname.replace(/^www\./, "")),
  ]);
  const label = made("span", { class: "label" }, say("landing.sources"));
  return [made("p", { class: "sources" }, label, " ", ...links)];
}
