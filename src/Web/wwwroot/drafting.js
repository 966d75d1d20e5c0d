// Comfort for the pages on which notices are drafted; without it they work all the same.
(() => {
  // A button pressed twice acts once. The server sees to that too; here people see that it goes on.
  for (const form of document.querySelectorAll("form[data-once], form.draft-form"))
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      setTimeout(() => {
        if (!event.defaultPrevented) {
          form.dataset.sent = "1";
          form.setAttribute("aria-busy", "true");
        }
      });
    });
  window.addEventListener("pageshow", (event) => {
    // What the browser kept of this page may be older than what was saved as it was left.
    if (event.persisted)
      location.reload();
  });

  if (location.hash.length > 1)
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.focus();

  const form = document.querySelector("form.draft-form");
  if (!form)
    return;
  const text = form.dataset;
  const status = form.querySelector("[data-saved]");
  const key = `draft:${text.draft}`;
  const version = form.elements.Version;
  const base = form.elements.Base;
  let dirty = false;
  let stopped = false;
  let running = null;
  let timer = 0;

  const collect = () => {
    const data = new FormData(form);
    data.delete("Files");
    for (const name of [...data.keys()])
      if (name.endsWith(".Paste"))
        data.delete(name);
    return data;
  };

  const keep = () => {
    try {
      const fields = [...collect()].filter(([name]) => name !== "__RequestVerificationToken");
      localStorage.setItem(key, JSON.stringify(fields));
    } catch {
      // A browser that keeps nothing still saves to the server.
    }
  };

  const forget = () => {
    try {
      localStorage.removeItem(key);
    } catch {
      // There is nothing to forget where nothing can be kept.
    }
  };

  const say = (words, link) => {
    if (status.textContent !== words)
      status.textContent = words;
    if (link) {
      const anchor = document.createElement("a");
      anchor.href = text.signIn;
      anchor.target = "_blank";
      anchor.rel = "noopener";
      anchor.textContent = text.signInText;
      status.append(" ", anchor);
    }
  };

  const showFaults = (faults) => {
    for (const old of form.querySelectorAll("[data-live-fault]")) {
      document.getElementById(old.dataset.liveFault)?.removeAttribute("aria-invalid");
      old.remove();
    }
    for (const fault of faults) {
      const input = document.getElementById(fault.id);
      if (!input || document.getElementById(`${fault.id}-fault`))
        continue;
      const line = document.createElement("p");
      line.className = "fault";
      line.textContent = fault.text;
      line.dataset.liveFault = fault.id;
      input.setAttribute("aria-invalid", "true");
      input.after(line);
    }
  };

  const save = async () => {
    if (stopped || !dirty)
      return;
    dirty = false;
    say(text.saving);
    let answer;
    try {
      answer = await fetch(text.autosave, { method: "POST", body: collect(), redirect: "manual" });
    } catch {
      dirty = true;
      keep();
      say(text.offline);
      plan(10000);
      return;
    }
    if (answer.ok) {
      const saved = await answer.json();
      version.value = saved.version;
      base.value = saved.base;
      for (const [list, count] of Object.entries(saved.rows))
        form.elements[`${list}.Replaced`].value = count;
      showFaults(saved.faults);
      if (dirty) {
        plan(4000);
        return;
      }
      forget();
      say(saved.saved);
      return;
    }
    dirty = true;
    keep();
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      say(text.expired, true);
    } else if (answer.status < 500) {
      // Trying again would come to the same; the page that the button brings says why.
      stopped = true;
      say(answer.status === 409 ? text.overtaken : text.refused);
    } else {
      say(text.offline);
      plan(10000);
    }
  };

  const run = () => {
    clearTimeout(timer);
    running = (running ?? Promise.resolve()).then(save);
    return running;
  };
  const plan = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  };

  form.addEventListener("input", (event) => {
    if (event.target.type === "file" || event.target.name?.endsWith(".Paste"))
      return;
    dirty = true;
    keep();
    if (!stopped) {
      say(text.unsaved);
      plan(3000);
    }
  });

  // Somebody who signed in again in another window comes back to this one.
  window.addEventListener("focus", () => {
    if (dirty)
      plan(500);
  });

  let leaving = false;
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented)
      return;
    clearTimeout(timer);
    const files = form.elements.Files;
    if (event.submitter?.value === "save" && !stopped && !files?.files.length) {
      // Saved in place, where the page needs not change.
      event.preventDefault();
      dirty = true;
      run();
      return;
    }
    if (running && !leaving) {
      // A save that is under way would make this one look like somebody else's.
      event.preventDefault();
      leaving = true;
      // Not before this event is over: until then a form cannot be sent again.
      running.then(() => setTimeout(() => form.requestSubmit(event.submitter)));
      return;
    }
    leaving = true;
    keep();
  });

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && dirty && !leaving && !stopped)
      run();
  });

  // Rows out of a spreadsheet, dropped into one cell, are meant for the whole table.
  form.addEventListener("paste", (event) => {
    const rows = event.target.closest("[data-list]");
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (!rows || event.target.name?.endsWith(".Paste") || !/\t/.test(pasted))
      return;
    const box = form.elements[`${rows.dataset.list}.Paste`];
    if (!box)
      return;
    event.preventDefault();
    box.value = pasted;
    form.requestSubmit(box.closest("details").querySelector("button"));
  });

  // What could not be saved the last time.
  let copy = null;
  try {
    copy = JSON.parse(localStorage.getItem(key));
  } catch {
    forget();
  }
  const shown = new Map(collect());
  // Sent from this page and come back to it, or saved under a later version since: nothing is missing.
  const from = document.referrer ? new URL(document.referrer) : null;
  const sent = Number(copy?.find(([name]) => name === "Version")?.[1] ?? 0);
  if ((from?.origin === location.origin && from.pathname === location.pathname)
    || ("mine" in text && Number(version.value) > sent)) {
    forget();
    return;
  }
  const ignored = ["Version", "Base", "do"];
  const isNew = copy?.some(([name, value]) => !ignored.includes(name) && !name.endsWith(".Replaced")
    && !name.endsWith(".First") && value.trim() !== "" && !collect().getAll(name).includes(value));
  if (!isNew || !shown.size) {
    forget();
    return;
  }
  const bar = document.createElement("div");
  bar.className = "remark";
  bar.setAttribute("role", "alert");
  const line = document.createElement("p");
  line.textContent = text.restorable;
  const button = (label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  };
  bar.append(
    line,
    // Sent as it was typed: where somebody else saved meanwhile, the server brings both together.
    button(text.restore, () => {
      const again = document.createElement("form");
      again.method = "post";
      again.action = form.action;
      again.enctype = "multipart/form-data";
      const token = [...collect()].filter(([name]) => name === "__RequestVerificationToken");
      for (const [name, value] of [...copy, ...token, ["do", "save"]]) {
        const field = document.createElement("textarea");
        field.name = name;
        field.value = value;
        field.hidden = true;
        again.append(field);
      }
      document.body.append(again);
      forget();
      again.submit();
    }),
    button(text.forget, () => {
      forget();
      bar.remove();
    }));
  form.prepend(bar);
})();
