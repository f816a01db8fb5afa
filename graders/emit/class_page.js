"use strict";
// Sorts tables and hands out CSV. Cells are moved as they are, and never written anew.

(() => {
  const EXPORTS = JSON.parse(document.getElementById("island").textContent);

  function order(one, other) {
    const [a, b] = [Number(one), Number(other)];
    if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b;
    return one < other ? -1 : Number(one > other);
  }

  function sortable(table) {
    const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const isNumber = head.classList.contains("number");
        const now = head.getAttribute("aria-sort");
        // The first click on a number shows the largest, which is what one looks for.
        const isDown = now === "none" ? isNumber : now === "ascending";
        for (const other of heads) other.setAttribute("aria-sort", "none");
        head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        const by = (row) => row.cells[column].dataset.by;
        const rows = [...body.rows].sort((one, other) => (isDown ? -1 : 1) * order(by(one), by(other)));
        body.append(...rows);
      });
    });
  }

  function hand(name) {
    const link = document.createElement("a");
    // A spreadsheet knows by the first sign that the letters are UTF-8.
    link.href = URL.createObjectURL(new Blob(["\ufeff", EXPORTS[name]], { type: "text/csv;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  document.querySelectorAll("table.sortable").forEach(sortable);
  document.querySelectorAll("[data-export]").forEach((button) => {
    button.addEventListener("click", () => hand(button.dataset.export));
  });
  for (const place of document.querySelectorAll(".exports")) place.hidden = false;
})();
