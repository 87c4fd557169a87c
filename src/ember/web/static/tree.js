"use strict";
// Everything from the run is put in as text (textContent), never as markup.
const data = JSON.parse(document.getElementById("data").textContent);
const tree = document.getElementById("tree"), view = document.getElementById("view");
const panel = document.getElementById("panel"), tip = document.getElementById("tip");
const full = { width: +tree.dataset.width, height: +tree.dataset.height };
const NEAR = 0.5, READABLE = 0.85, CLOSEST = 4;
let at = { x: 0, y: 0, scale: 1 };

const boxes = [...view.querySelectorAll("g[data-goals]")];
const numbersOf = box => box.dataset.goals.split(" ").filter(Boolean).map(Number);
const boxOf = new Map();
for (const box of boxes) for (const number of numbersOf(box)) boxOf.set(number, box);

function show() {
  view.setAttribute("transform", `translate(${at.x} ${at.y}) scale(${at.scale})`);
  tree.classList.toggle("far", at.scale < NEAR);
}
function zoom(factor, x, y) {
  const scale = Math.min(CLOSEST, Math.max(0.02, at.scale * factor));
  at = { x: x - (x - at.x) * scale / at.scale, y: y - (y - at.y) * scale / at.scale, scale };
  show();
}
function fit() {
  const room = tree.getBoundingClientRect();
  const scale = Math.min(1.4, room.width / full.width, room.height / full.height);
  at = { x: Math.max(0, (room.width - full.width * scale) / 2), y: (room.height - full.height * scale) / 2, scale };
  show();
}
function middle(box) {
  const mark = box.querySelector(".mark, .pill").getBBox();
  return { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
}
function centre(box, across = 0.5, least = 0.9) {
  const room = tree.getBoundingClientRect(), spot = middle(box), scale = Math.max(at.scale, least);
  at = { x: room.width * across - spot.x * scale, y: room.height / 2 - spot.y * scale, scale };
  show();
}

function start(across) {
  centre(boxes[0], across, READABLE);
  const spare = tree.getBoundingClientRect().height - full.height * at.scale;
  at.y = spare > 0 ? spare / 2 : Math.min(0, Math.max(spare, at.y));
  show();
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text != null) made.textContent = text;
  if (className) made.className = className;
  return made;
}
function add(...parts) { panel.append(...parts); }
function jump(number, text) {
  const link = element("a", text ?? `goal ${number}`);
  link.onclick = () => { choose(boxOf.get(number), number); centre(boxOf.get(number)); };
  return link;
}
function facts(goal) {
  const parts = [goal.status, `depth ${goal.depth}`];
  if (goal.energy != null) parts.push(`energy ${goal.energy.toFixed(3)}`);
  if (goal.priority != null) parts.push(`priority ${goal.priority.toFixed(3)}`);
  if (goal.remaining != null) parts.push(`${goal.remaining} step${goal.remaining === 1 ? "" : "s"} to the end`);
  return parts.join(" · ");
}
const TWIN = { advanced: "nothing new", proved: "closes the goal as well" };
const UNKNOWN = "not expanded (a run keeps the text of expanded goals)";

function tell(number) {
  const goal = data.goals[number];
  add(element("h2", `goal ${number} — ${facts(goal)}`), element("pre", goal.text ?? UNKNOWN));
  if (goal.from != null) {
    const line = element("p");
    line.append("found by ", element("code", goal.by), " from ", jump(goal.from));
    add(line);
  }
  if (!goal.tried.length) return;
  const refused = goal.tried.filter(one => one.to == null).length;
  add(element("h2", `${goal.tried.length} tactics tried, ${refused} of them to no avail`));
  const order = [...goal.tried].sort((a, b) => (b.proof - a.proof) || ((b.to != null) - (a.to != null)));
  for (const one of order) {
    const row = element("div", null, "tried" + (one.proof ? " proof" : "") + (one.to == null ? " refused" : ""));
    row.append(element("code", one.tactic), element("small", one.log_prob.toFixed(2)));
    if (one.to == null) row.append(element("small", TWIN[one.outcome] ?? one.outcome.replace("_", " ")));
    else if (!one.to.length) row.append(element("small", "closes the goal"));
    else one.to.forEach((to, i) => row.append(i ? ", " : "→ ", jump(to)));
    if (one.message) row.append(element("div", one.message, "said"));
    add(row);
  }
}
function overview() {
  panel.replaceChildren();
  add(element("h2", "statement"), element("pre", data.statement));
  if (data.proof) add(element("h2", data.certified ? `proof (${data.certified})` : "proof"), element("pre", data.proof));
  if (data.reason) add(element("h2", "reason"), element("pre", data.reason));
  add(element("p", "Click a goal to see its text and every tactic tried on it; drag and scroll to move about."));
  if (data.goals[0].tried.length) tell(0);
}
function choose(box, number) {
  boxes.forEach(one => one.classList.remove("chosen"));
  view.querySelectorAll(".lit").forEach(one => one.classList.remove("lit"));
  if (!box) return overview();
  box.classList.add("chosen");
  panel.replaceChildren();
  panel.scrollTop = 0;
  const numbers = box.dataset.of ? [+box.dataset.of] : number != null ? [number] : numbersOf(box);
  if (box.classList.contains("group") && number == null)
    add(element("h2", `${numbers.length} goals drawn as one`));
  numbers.forEach(tell);
  for (const link of view.querySelectorAll(".link"))
    if (numbers.some(one => link.dataset.from === String(one) || link.dataset.to.split(" ").includes(String(one))))
      link.classList.add("lit");
}
function hover(box) {
  if (box.dataset.of) return "closes the goal: no goals left";
  const numbers = numbersOf(box), goal = data.goals[numbers[0]];
  if (numbers.length > 1) return `${numbers.length} ${goal.status} goals\n` + numbers.slice(0, 12).map(n => data.goals[n].by).join("\n");
  return (goal.by == null ? "" : `by ${goal.by}\n\n`) + (goal.text ?? UNKNOWN) + `\n\n${facts(goal)}`;
}

let held = null, moved = false;
tree.addEventListener("wheel", event => {
  event.preventDefault();
  const room = tree.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY * 0.0015), event.clientX - room.left, event.clientY - room.top);
}, { passive: false });
tree.addEventListener("pointerdown", event => { held = { x: event.clientX - at.x, y: event.clientY - at.y, from: event }; moved = false; });
addEventListener("pointermove", event => {
  if (!held) return;
  if (Math.hypot(event.clientX - held.from.clientX, event.clientY - held.from.clientY) > 4) moved = true;
  if (moved) { at = { ...at, x: event.clientX - held.x, y: event.clientY - held.y }; tree.classList.add("held"); show(); }
});
addEventListener("pointerup", () => { held = null; tree.classList.remove("held"); });
tree.addEventListener("click", event => { if (!moved) choose(event.target.closest("g[data-goals]")); });
tree.addEventListener("mousemove", event => {
  const box = event.target.closest("g[data-goals]");
  tip.hidden = !box || held;
  if (tip.hidden) return;
  tip.textContent = hover(box);
  const high = tip.offsetHeight, wide = tip.offsetWidth;
  tip.style.left = Math.min(event.clientX + 14, innerWidth - wide - 8) + "px";
  tip.style.top = (event.clientY + 18 + high > innerHeight ? Math.max(8, event.clientY - high - 10) : event.clientY + 18) + "px";
});
tree.addEventListener("mouseleave", () => { tip.hidden = true; });
document.getElementById("fit").onclick = fit;
document.getElementById("start").onclick = () => start(0.06);
document.getElementById("proof").onclick = () => {
  const ends = boxes.filter(box => box.querySelector("text.proof"));
  if (ends.length) centre(ends[ends.length - 1]);
};
document.getElementById("find").oninput = event => {
  const wanted = event.target.value.trim().toLowerCase();
  const has = number => [data.goals[number].by, data.goals[number].text].some(t => t && t.toLowerCase().includes(wanted));
  const found = boxes.filter(box => {
    const yes = wanted !== "" && numbersOf(box).some(has);
    box.classList.toggle("found", yes);
    return yes;
  });
  if (found.length) centre(found[0], 0.5, 0.3);
};
addEventListener("keydown", event => { if (event.key === "Escape") choose(null); });

fit();
if (at.scale < READABLE) { at.scale = READABLE; start(0.03); }
overview();
