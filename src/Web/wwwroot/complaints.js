// Keeps what is typed in this browser too, and looks for notices while the product is typed. Nothing depends on it.
(() => {
  const prefix = "complaint:";
  const longest = 3 * 24 * 60 * 60 * 1000;
  const forget = () => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix))
        localStorage.removeItem(key);
  };
  try {
    if (document.querySelector("[data-sent]"))
      return forget();
    document.querySelector("[data-discard]")?.addEventListener("submit", forget);
    for (const form of document.querySelectorAll("form[data-keep]"))
      keep(form);
  } catch {
    // The browser keeps nothing for us; the server does.
  }
  const form = document.querySelector("form[data-keep=Product]");
  if (form)
    look(form, document.getElementById("covering"));

  function keep(form) {
    const key = prefix + form.dataset.keep;
    const isTick = field => ["radio", "checkbox"].includes(field.type);
    const fields = () => [...form.elements].filter(field =>
      field.name && !field.name.startsWith("__") && field.type !== "hidden" && field.type !== "submit");
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (kept && Date.now() - kept.at < longest)
      restore(fields(), kept.values);
    form.addEventListener("input", () => localStorage.setItem(key, JSON.stringify({
      at: Date.now(),
      values: fields().filter(field => !isTick(field) || field.checked).map(field => [field.name, field.value]),
    })));
  }

  // Only where nothing stands: what the server has is newer.
  function restore(fields, values) {
    const ticks = fields.filter(field => ["radio", "checkbox"].includes(field.type));
    for (const field of fields)
      if (!ticks.includes(field) && !field.value)
        field.value = values.find(([name]) => name === field.name)?.[1] ?? "";
    for (const name of new Set(ticks.map(field => field.name)))
      if (!ticks.some(field => field.name === name && field.checked))
        for (const field of ticks)
          field.checked ||= values.some(([other, value]) => other === field.name && value === field.value);
  }

  function look(form, place) {
    let timer;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        try {
          const response = await fetch(place.dataset.covering, { method: "POST", body: new FormData(form) });
          if (response.ok)
            place.innerHTML = await response.text();
        } catch {
          // Without a network there is nothing to show.
        }
      }, 600);
    });
  }
})();
