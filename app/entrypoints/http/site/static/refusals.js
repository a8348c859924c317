// Why something was not estimated, in the page's language: the API says it in English only.

import { labelOf, money, say } from "./texts.js";

const MOST_CHARACTERS = 4000;

/** Say what a field takes. */
export function reasonOf(holder) {
  const { field: name, kind } = holder.dataset;
  const input = holder.querySelector('[name^="field."]');
  const field = labelOf(name);
  if (kind === "count") return say("refused.count", { field, least: Number(input.min), most: Number(input.max) });
  if (kind === "money") {
    return say("refused.money", { field, least_cents: input.min * 100, most_cents: input.max * 100 });
  }
  if (kind === "day") return say("refused.day", { field });
  if (kind === "line" || kind === "text") return say("refused.text", { field, most: input.maxLength });
  return say("refused.other", { field });
}

/** Say what the API refused; its detail begins with the path of the field. */
export function reasonFor(detail) {
  const [, brief, field] = /^(brief)?(?:overrides\.(\w+))?/.exec(detail);
  if (brief) return say("refused.brief", { n: MOST_CHARACTERS });
  const holder = field && document.querySelector(`[data-field="${field}"]`);
  return holder ? reasonOf(holder) : say("refused.request");
}
