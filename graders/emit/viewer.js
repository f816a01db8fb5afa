"use strict";
// Moves through a run: a slider, a button that plays, keys. All text is set as text; nothing is read but the island.

(() => {
  const ISLAND = JSON.parse(document.getElementById("island").textContent);
  const HEIGHT = 300, LEFT = 62, RIGHT = 18, TOP = 42, BOTTOM = 40;
  const NARROWEST = 260, WIDEST = 760; // the chart is drawn anew for its width, so that its letters keep their size
  const FAR = 1e5; // places that no screen has: where a line that runs away is drawn to
  const WAIT = 420; // milliseconds between two rows, and a run takes LONGEST at most
  const LONGEST = 12000;
  const RUNS = ["misconception", "expected", "yours"]; // as they are drawn, the last on top
  const WORDS = { NaN: NaN, Infinity: Infinity, "-Infinity": -Infinity };
  const PLANES = [["x", "y", "f"], ["x[0]", "x[1]", "y"], ["x[1]", "x[0]", "y"]];
  const spaceOf = document.querySelector("svg").namespaceURI; // the parser knows SVG's address, so none stands here

  const element = (name, words = {}, ...inside) => {
    const made = document.createElement(name);
    for (const [word, value] of Object.entries(words)) made.setAttribute(word, value);
    made.append(...inside);
    return made;
  };
  const shape = (name, words = {}, text = "") => {
    const made = document.createElementNS(spaceOf, name);
    for (const [word, value] of Object.entries(words)) made.setAttribute(word, value);
    made.textContent = text;
    return made;
  };
  const number = (value) => (typeof value === "string" && value in WORDS ? WORDS[value] : value);
  const HUGE = 1e150; // beyond it a chart's own arithmetic is not finite any more
  const isNumber = (value) => typeof value === "number" && Math.abs(value) < HUGE;
  const said = (value) => {
    if (value === null || value === undefined) return "nothing";
    if (typeof value === "boolean") return value ? "yes" : "no";
    return typeof value === "number" && Number.isFinite(value) ? String(Number(value.toPrecision(6))) : String(value);
  };
  const capital = (words) => words[0].toUpperCase() + words.slice(1);
  const leaves = (axis, value) => typeof value === "number" && !Number.isNaN(value) && !axis.holds(value);
  const bounded = (value, low, high) => Math.min(high, Math.max(low, value));

  // What can be looked at: each quantity over the rows, and the path where two quantities are a place.
  function viewsOf(run) {
    const named = new Map(run.series.map((series) => [series.words, series]));
    const drawable = run.series.filter((series) => series.expected.filter((v) => isNumber(number(v))).length > 1);
    const over = run.counted.split("{")[0].trim() || "row";
    const views = drawable.map((series) => ({ says: `${series.words} over each ${over}`, x: null, y: series }));
    const land = (isPlane) => (LANDSCAPE.isWhole(run.landscape) && run.landscape.y.length > 0 === isPlane ? run.landscape : null);
    const plane = PLANES.find((names) => names.every((name) => named.has(name)));
    if (plane) {
      const [x, y] = [...plane].sort().slice(-3).filter((name) => name !== plane[2]);
      views.push({ says: `the path over ${x} and ${y}`, x: named.get(x), y: named.get(y), land: land(true) });
    } else if (named.has("x") && land(false)) {
      // The heights are those of the curve, not what a row says: some rows hold x after a step and y before it.
      const on = (values) => values.map((value) => LANDSCAPE.heightAt(run.landscape, number(value)));
      const walk = { words: "height", ...Object.fromEntries(RUNS.map((kind) => [kind, on(named.get("x")[kind])])) };
      views.push({ says: "where x is on the curve", x: named.get("x"), y: walk, land: run.landscape, isCurve: true });
    }
    return { views, over };
  }

  // A scale from values to places; values that run away leave the picture.
  function scale(expected, others, from, to, isLog) {
    const fit = (value) => (isLog ? Math.log10(value) : value);
    const right = expected.filter(isNumber);
    let [low, high] = right.length ? [Math.min(...right), Math.max(...right)] : [0, 1];
    const room = high - low || Math.abs(high) || 1;
    const floor = isLog ? low / 100 : low - room, ceiling = isLog ? high * 100 : high + room;
    for (const value of others) {
      if (isNumber(value) && value >= floor && value <= ceiling) [low, high] = [Math.min(low, value), Math.max(high, value)];
    }
    let [a, b] = [fit(low), fit(high)];
    const edge = 0.06 * (b - a || Math.abs(b) || 1);
    [a, b] = [a - edge, b + edge];
    return {
      place: (value) => from + ((to - from) * (fit(value) - a)) / (b - a),
      knows: (value) => isNumber(value) && (!isLog || value > 0),
      holds: (value) => isNumber(value) && (!isLog || value > 0) && fit(value) >= a && fit(value) <= b,
      ticks: isLog ? powers(a, b) : rounded(a, b),
    };
  }
  function rounded(low, high) {
    const rough = (high - low) / 5, power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) || 10 * power;
    const found = [];
    if (!(step > Math.abs(low) * 1e-12)) return found; // the letters could not tell such ticks apart
    for (let n = Math.ceil(low / step); n <= high / step && found.length < 12; n += 1) found.push(n * step);
    return found;
  }
  function counted(length, first) {
    const by = [1, 2, 5, 10, 20, 25, 50, 100].find((n) => n >= length / 9) || length;
    const found = [];
    for (let n = first === 1 && by > 1 ? by : first; n < length + first; n += by) found.push(n - first);
    return found;
  }
  function powers(low, high) {
    const found = [], by = Math.max(1, Math.ceil((high - low) / 5));
    for (let n = Math.ceil(low); n <= high && found.length < 12; n += by) found.push(10 ** n);
    return found.length > 1 ? found : rounded(10 ** low, 10 ** high).filter((value) => value > 0);
  }

  // A mark for each run that differs in form too, not in colour alone.
  function mark(kind, x, y, size = 5) {
    const forms = {
      expected: () => shape("circle", { cx: x, cy: y, r: size }),
      yours: () => shape("rect", { x: x - size * 0.85, y: y - size * 0.85, width: size * 1.7, height: size * 1.7 }),
      misconception: () => shape("path", { d: `M${x} ${y - size * 1.5}L${x + size * 1.5} ${y + size}H${x - size * 1.5}Z` }),
    };
    const made = forms[kind]();
    made.setAttribute("class", `dot ${kind}`);
    return made;
  }

  function view(figure) {
    const run = ISLAND[figure.dataset.exercise], svg = figure.querySelector("svg");
    const { views, over } = viewsOf(run);
    if (!views.length) return;
    const kinds = RUNS.filter((kind) => run.series.some((series) => series[kind].length));
    const called = { expected: "expected", yours: "yours", misconception: `with ${run.misconception}` };
    const length = Math.max(...run.series.map((series) => Math.max(series.expected.length, series.yours.length)));
    const rowWords = (row) => run.counted.replace("{step}", row).replace("{number}", row + 1);
    let row = run.step === null ? 0 : bounded(run.step, 0, length - 1), timer = 0;
    let chosen = views.find((one) => one.land) || views[0];
    if (chosen.y.expected[row] === null) row = chosen.y.expected.findIndex((value) => value !== null);

    const id = figure.dataset.exercise;
    const choice = element("select", { "aria-label": "What is drawn" });
    views.forEach((one, place) => choice.append(element("option", { value: place }, one.says)));
    const log = element("input", { type: "checkbox", id: `${id}-log` });
    const logLabel = element("label", { for: `${id}-log` }, log, " logarithmic");
    const play = element("button", { type: "button" }, "▶ Play");
    const slider = element("input", { type: "range", min: 0, max: length - 1, step: 1, "aria-label": `Which ${over}` });
    const back = element("button", { type: "button", "aria-label": `One ${over} back` }, "‹");
    const forth = element("button", { type: "button", "aria-label": `One ${over} on` }, "›");
    const jump = element("button", { type: "button" }, "First difference");
    const readout = element("p", { class: "said", role: "status", "aria-live": "polite" });
    const leaving = element("p", { class: "leaves" });
    const legend = element("div", { class: "top" });
    for (const kind of [...kinds].reverse()) {
      const sample = shape("svg", { viewBox: "0 0 40 16", "aria-hidden": "true" });
      sample.append(shape("line", { x1: 2, x2: 38, y1: 8, y2: 8, class: `line ${kind}` }), mark(kind, 20, 8, 4));
      legend.append(element("span", { class: "key" }, sample, called[kind]));
    }
    figure.querySelector("figcaption").after(element("div", { class: "top" }, choice, logLabel));
    svg.after(
      legend,
      leaving,
      element("div", { class: "controls" }, play, back, slider, forth, ...(run.step === null ? [] : [jump])),
      readout,
      element("p", { class: "keys" }, "Keys on the slider: ← → one step, Home and End to the ends, space plays, D goes to the first difference."),
    );
    let moving = shape("g"), width = 0;
    function points(kind) {
      const ys = chosen.y[kind], xs = chosen.x ? chosen.x[kind] : ys.map((_, place) => place);
      return ys.map((value, place) => [number(xs[place]), number(value)]);
    }
    const isLogPossible = () => !chosen.x && chosen.y.expected.map(number).filter(isNumber).every((value) => value > 0);

    function draw() {
      width = bounded(Math.round(svg.getBoundingClientRect().width) || WIDEST, NARROWEST, WIDEST);
      svg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
      const all = Object.fromEntries(kinds.map((kind) => [kind, points(kind)]));
      const isLog = log.checked && isLogPossible();
      const first = run.counted.includes("{number}") && !chosen.x ? 1 : 0;
      const part = (kind, at) => all[kind].map((point) => point[at]);
      const rest = (at) => kinds.flatMap((kind) => part(kind, at));
      const across = chosen.x ? scale(part("expected", 0), rest(0), LEFT, width - RIGHT, false) : {
        place: (value) => LEFT + ((width - LEFT - RIGHT) * value) / Math.max(length - 1, 1),
        holds: () => true,
        knows: () => true,
        ticks: counted(length, first),
      };
      const heights = chosen.isCurve ? chosen.land.heights[0] : part("expected", 1);
      const up = scale(heights, rest(1), HEIGHT - BOTTOM, TOP, isLog);
      const inside = shape("clipPath", { id: `${id}-inside` });
      inside.append(shape("rect", { x: LEFT - 8, y: TOP - 8, width: width - LEFT - RIGHT + 16, height: HEIGHT - TOP - BOTTOM + 16 }));
      svg.replaceChildren(inside);
      for (const tick of up.ticks) {
        svg.append(shape("line", { x1: LEFT, x2: width - RIGHT, y1: up.place(tick), y2: up.place(tick), class: "grid" }));
        svg.append(shape("text", { x: LEFT - 8, y: up.place(tick) + 4, "text-anchor": "end" }, said(tick)));
      }
      for (const tick of across.ticks) {
        svg.append(shape("text", { x: across.place(tick), y: HEIGHT - BOTTOM + 18, "text-anchor": "middle" }, said(tick + first)));
      }
      svg.append(shape("text", { x: 4, y: 12 }, chosen.y.words));
      svg.append(shape("text", { x: (LEFT + width - RIGHT) / 2, y: HEIGHT - 5, "text-anchor": "middle" }, chosen.x ? chosen.x.words : over));
      if (!chosen.x && run.step !== null && run.step < length) {
        const x = across.place(run.step), isFar = x > width / 2;
        const isHere = said(number(chosen.y.expected[run.step])) !== said(number(chosen.y.yours[run.step]));
        svg.append(shape("line", { x1: x, x2: x, y1: TOP, y2: HEIGHT - BOTTOM, class: "parting" }));
        svg.append(shape("text", { x: x + (isFar ? 4 : -4), y: 30, class: "parting-said", "text-anchor": isFar ? "end" : "start" },
          isHere ? "first difference" : "first difference, elsewhere"));
      }
      const place = ([x, y]) => [across.place(x), up.place(y)].map((at) => bounded(at, -FAR, FAR).toFixed(1)).join(" ");
      for (const d of chosen.land ? LANDSCAPE.paths(chosen.land, place) : []) {
        svg.append(shape("path", { d, class: "level", "clip-path": `url(#${id}-inside)` }));
      }
      for (const kind of kinds) {
        svg.append(shape("path", { d: path(all[kind], across, up), class: `line ${kind}`, "clip-path": `url(#${id}-inside)` }));
        const few = all[kind].length <= 30 ? all[kind] : [];
        for (const [x, y] of few) if (across.holds(x) && up.holds(y)) svg.append(mark(kind, across.place(x), up.place(y), 2.2));
      }
      leaving.textContent = [...kinds].reverse().map((kind) => {
        const out = all[kind].findIndex(([x, y]) => leaves(across, x) || leaves(up, y));
        return out < 0 ? "" : `${capital(called[kind])} leaves the picture in ${rowWords(out)}. `;
      }).join("");
      leaving.hidden = !leaving.textContent;
      moving = shape("g");
      svg.append(moving);
      logLabel.hidden = !isLogPossible();
      move(row, all, across, up);
      draw.move = (to) => move(to, all, across, up);
    }
    function path(all, across, up) {
      let pen = "M";
      return all.map(([x, y]) => {
        if (!across.knows(x) || !up.knows(y)) { pen = "M"; return ""; }
        const [left, top] = [across.place(x), up.place(y)].map((place) => bounded(place, -FAR, FAR).toFixed(1));
        const piece = `${pen}${left} ${top}`;
        pen = "L";
        return piece;
      }).join("");
    }
    function move(to, all, across, up) {
      row = bounded(to, 0, length - 1);
      moving.replaceChildren();
      if (!chosen.x) moving.append(shape("line", { x1: across.place(row), x2: across.place(row), y1: TOP, y2: HEIGHT - BOTTOM, class: "cursor" }));
      for (const kind of kinds) {
        const [x, y] = all[kind][row] || [];
        if (x === undefined || !across.knows(x) || !up.knows(y)) continue;
        const made = mark(kind, bounded(across.place(x), LEFT, width - RIGHT), bounded(up.place(y), TOP, HEIGHT - BOTTOM), 6);
        if (!across.holds(x) || !up.holds(y)) made.classList.add("dim"); // beyond the edge where it stands
        moving.append(made);
      }
      const told = chosen.isCurve ? [chosen.x] : chosen.x ? [chosen.x, chosen.y] : [chosen.y];
      const place = (kind) => told.map((series) => said(number(series[kind][row]))).join(", ");
      const what = told.length > 1 ? `(${told.map((series) => series.words).join(", ")})` : told[0].words;
      const values = [...kinds].reverse().map((kind) => `${called[kind]} ${place(kind)}`).join("; ");
      const first = run.step === row ? " The first difference is here." : "";
      readout.textContent = `${rowWords(row)}: ${what}: ${values}.${first}`;
      slider.value = row;
      slider.setAttribute("aria-valuetext", rowWords(row));
      [back.disabled, forth.disabled] = [row === 0, row === length - 1];
      svg.setAttribute("aria-label", `${figure.dataset.title}: ${chosen.says}. ${readout.textContent}`);
    }

    function stop() {
      clearInterval(timer);
      timer = 0;
      play.textContent = "▶ Play";
      readout.setAttribute("aria-live", "polite");
    }
    function toggle() {
      if (timer) return stop();
      if (row === length - 1) draw.move(0);
      play.textContent = "❚❚ Pause";
      readout.setAttribute("aria-live", "off"); // a reader that is told each row hears none to its end
      timer = setInterval(() => {
        draw.move(row + 1);
        if (row === length - 1) stop();
      }, Math.min(WAIT, LONGEST / length));
      return undefined;
    }
    const go = (to) => { stop(); draw.move(to); };

    play.addEventListener("click", toggle);
    back.addEventListener("click", () => go(row - 1));
    forth.addEventListener("click", () => go(row + 1));
    jump.addEventListener("click", () => go(run.step));
    slider.addEventListener("input", () => go(Number(slider.value)));
    slider.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === " ") toggle();
      else if (event.key.toLowerCase() === "d" && run.step !== null) go(run.step);
      else return;
      event.preventDefault();
    });
    const choose = () => {
      chosen = views[choice.value];
      log.checked = isLogPossible() && /^(lr|rate|the rate|the optimizer's rate)/.test(chosen.y.words) && ratio(chosen.y) > 50;
      draw();
    };
    choice.addEventListener("change", choose);
    log.addEventListener("change", draw);
    figure.hidden = false;
    choice.value = views.indexOf(chosen);
    choose();
    new ResizeObserver(() => {
      if (Math.abs(svg.getBoundingClientRect().width - width) > 1 && svg.getBoundingClientRect().width <= WIDEST) draw();
    }).observe(figure);
  }
  const ratio = (series) => {
    const right = series.expected.map(number).filter(isNumber);
    return Math.max(...right) / Math.min(...right);
  };

  document.querySelectorAll(".viewer").forEach(view);
  // Who follows a link to an exercise wants to see it.
  const unfold = () => {
    const place = location.hash.startsWith("#exercise-") && document.getElementById(location.hash.slice(1));
    if (place && place.querySelector(":scope > details")) place.querySelector(":scope > details").open = true;
  };
  // On paper nothing can be unfolded: what is to be mended is printed with its hints and its arithmetic.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll(".exercise:not(.done, .open) details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
  addEventListener("hashchange", unfold);
  unfold();
})();
