"use strict";
{
  const order = (column, sign) => (one, other) => {
    const [left, right] = [one.cells[column].dataset.key, other.cells[column].dataset.key];
    if (left === undefined || right === undefined) return (left === undefined) - (right === undefined);
    return sign * (left - right);
  };

  const sort = (table, column) => {
    const heads = [...table.tHead.rows[0].cells];
    const head = heads[column];
    const before = head.getAttribute("aria-sort");
    const first = head.classList.contains("text") ? "ascending" : "descending";
    const second = first === "ascending" ? "descending" : "ascending";
    const now = before === first ? second : first;
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", now);
    const body = table.tBodies[0];
    body.append(...[...body.rows].sort(order(column, now === "ascending" ? 1 : -1)));
    const way = now === "ascending" ? "didėjimo" : "mažėjimo";
    document.getElementById("rikiuota").textContent = `Surikiuota pagal „${head.textContent}“ ${way} tvarka.`;
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, column));
      head.append(button);
    });
    table.tHead.rows[0].cells[0].setAttribute("aria-sort", "ascending");
    document.getElementById("kaip-rikiuoti").hidden = false;
  }
}
