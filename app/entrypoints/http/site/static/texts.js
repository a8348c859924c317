// The texts and figures of the page's language, written as the server writes them.

const given = JSON.parse(document.getElementById("for-scripts").textContent);
const texts = given.texts;

export const { language, pens, replaces } = given;

export const knows = (key) => Object.hasOwn(texts, key);

export function say(key, figures = {}) {
  return texts[key].replace(/\{(\w+)\}/g, (whole, name) => {
    const value = figures[name];
    if (typeof value === "number") return name.endsWith("_cents") ? money(value) : number(value);
    return name.endsWith("_date") ? day(value) : value;
  });
}

export function number(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, texts["format.thousands"]);
}

export function money(cents) {
  const rest = Math.abs(cents) % 100;
  const euros = number((Math.abs(cents) - rest) / 100);
  const decimals = rest ? texts["format.decimal"] + String(rest).padStart(2, "0") : "";
  const amount = texts["format.money"].replace("{amount}", euros + decimals);
  return (cents < 0 ? "−" : "") + amount;
}

export function day(iso) {
  const [year, month, date] = iso.split("-");
  const written = date === "01" ? texts["format.first"] : String(Number(date));
  return texts["format.date"]
    .replace("{day}", written)
    .replace("{month}", texts["format.months"].split("\n")[Number(month) - 1])
    .replace("{year}", year);
}

export function labelOf(field) {
  return knows(`brief_says.${field}`) ? say(`brief_says.${field}`) : say(`input.${field}`);
}

export function inWords(field, value) {
  if (typeof value === "boolean") return say(value ? "landing.yes" : "landing.no");
  if (typeof value === "number") {
    if (field.endsWith("_cents")) return money(value);
    return knows(`unit.${field}`) ? say(`unit.${field}`, { n: value }) : number(value);
  }
  if (field === "deadline") return day(value);
  return knows(`choice.${value}`) ? say(`choice.${value}`) : String(value);
}
