// The editable fields of the draft: what they show, and what somebody changed in them.

import { reasonOf } from "./refusals.js";
import { replaces, say } from "./texts.js";

const holders = [...document.querySelectorAll("[data-field]")];
let shown = new Map();

export const fieldAt = (element) => element.closest?.("[data-field]")?.dataset.field;

function inputsOf(holder) {
  return [...holder.querySelectorAll('[name^="field."]')];
}

function valueOf(holder) {
  const inputs = inputsOf(holder);
  if (holder.dataset.kind !== "choices") return inputs[0].value.trim();
  return inputs.filter((input) => input.checked).map((input) => input.value);
}

function asText(kind, value, inputs) {
  if (kind === "choices") {
    return inputs.map((input) => input.value).filter((option) => (value ?? []).includes(option));
  }
  if (value === undefined) return "";
  if (kind === "money") return value % 100 ? (value / 100).toFixed(2) : String(value / 100);
  if (kind === "yes_no") return value ? "yes" : "no";
  return String(value);
}

function read(kind, text) {
  if (kind === "count") return Number(text);
  if (kind === "money") return Math.round(Number(text.replace(",", ".")) * 100);
  if (kind === "yes_no") return text === "yes";
  return text;
}

function tell(holder, state, text) {
  const told = holder.querySelector("[data-state-of]");
  told.dataset.state = state;
  told.textContent = text;
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Show the values of an estimate; what somebody is writing in is left alone. */
export function showValues(values, states) {
  for (const holder of holders) {
    const { field, kind } = holder.dataset;
    const inputs = inputsOf(holder);
    const text = asText(kind, values[field], inputs);
    if (kind === "choices") {
      for (const input of inputs) input.checked = text.includes(input.value);
    } else if (inputs[0] !== document.activeElement && inputs[0].value !== text) {
      inputs[0].value = text;
    }
    shown.set(field, typeof text === "string" ? text.trim() : text);
    tell(holder, states[field] ?? "", states[field] ? say(`landing.${states[field]}`) : "");
  }
}

/** Take what the server rendered as what is shown. */
export function takeShown(values) {
  shown = new Map(
    Object.entries(values).map(([field, value]) => [
      field,
      typeof value === "string" ? value.trim() : value,
    ]),
  );
}

/** Return the overrides after what was changed in the fields; null while one cannot be used. */
export function edited(overrides) {
  let wanted = overrides;
  for (const holder of holders) {
    const { field, kind } = holder.dataset;
    const value = valueOf(holder);
    if (same(value, shown.get(field) ?? (kind === "choices" ? [] : ""))) continue;
    const wrong = inputsOf(holder).find((input) => !input.validity.valid);
    if (wrong) {
      tell(holder, "wrong", reasonOf(holder));
      return null;
    }
    if (kind === "choices") wanted = merged(wanted, { [field]: value });
    else if (value) wanted = merged(wanted, { [field]: read(kind, value) });
    else wanted = without(wanted, [field]);
  }
  return wanted;
}

function without(overrides, fields) {
  return Object.fromEntries(Object.entries(overrides).filter(([field]) => !fields.includes(field)));
}

/** Return the overrides with new ones on top, without those that these put an end to. */
export function merged(overrides, fresh) {
  const ended = Object.keys(fresh).flatMap((field) => replaces[field] ?? []);
  if (fresh.payment_trigger === "publication") ended.push("views_threshold");
  return { ...without(overrides, ended), ...fresh };
}
