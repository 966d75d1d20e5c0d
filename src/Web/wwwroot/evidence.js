// Uploads files as soon as they are chosen, with progress, and goes on where the network failed (tus 1.0.0). Without it
// the form sends the files itself.
(() => {
  const form = document.querySelector("form[data-evidence]");
  if (!form || !window.XMLHttpRequest || !window.Blob)
    return;
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-progress]");
  const pauses = [1000, 2000, 4000, 8000, 15000, 30000];
  const tus = { "Tus-Resumable": "1.0.0", "RequestVerificationToken": form.elements.__RequestVerificationToken.value };
  const said = { "Accept-Language": document.documentElement.lang };
  let isBusy = false;

  input.addEventListener("change", () => start());
  form.addEventListener("submit", event => {
    if (isBusy)
      event.preventDefault();
  });

  async function start() {
    isBusy = true;
    const files = [...input.files];
    const buttons = [...form.querySelectorAll("button")];
    buttons.forEach(button => button.disabled = true);
    const ids = [];
    let isWhole = true;
    for (const file of files) {
      const line = show(file);
      try {
        ids.push(await send(file, line));
        line.bar.value = file.size;
      } catch (fault) {
        isWhole = false;
        line.text.textContent = fault.said ?? form.dataset.failed;
        line.bar.remove();
      }
    }
    input.value = "";
    isBusy = false;
    buttons.forEach(button => button.disabled = false);
    for (const id of ids) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "EvidenceIds", value: id });
      form.append(field);
    }
    // The page shows what it has; where something was refused, the reason stays until a button is pressed.
    if (isWhole && ids.length > 0)
      form.submit();
  }

  function show(file) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const bar = document.createElement("progress");
    const text = document.createElement("span");
    name.className = "file-name";
    name.textContent = file.name;
    Object.assign(bar, { max: file.size, value: 0 });
    bar.setAttribute("aria-label", file.name);
    text.textContent = form.dataset.uploading;
    item.append(name, bar, text);
    list.append(item);
    return { bar, text };
  }

  async function send(file, line) {
    const key = `complaint:evidence:${file.name}:${file.size}:${file.lastModified}`;
    let id = recall(key);
    let offset = id ? await ask(id) : null;
    if (offset === null) {
      id = await create(file);
      remember(key, id);
      offset = 0;
    }
    for (let attempt = 0; ; attempt++) {
      const answer = await patch(id, file, offset, line);
      if (answer.status === 204) {
        forget(key);
        return id;
      }
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 409) {
        forget(key);
        throw refusal(answer.text);
      }
      if (attempt === pauses.length)
        throw refusal(answer.text);
      line.text.textContent = form.dataset.resuming;
      await new Promise(resolve => setTimeout(resolve, pauses[attempt]));
      offset = await ask(id).catch(() => offset);
      if (offset === null)
        throw refusal("");
      line.text.textContent = form.dataset.uploading;
    }
  }

  async function create(file) {
    const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name)));
    const response = await fetch(form.dataset.evidence, {
      method: "POST",
      headers: { ...tus, ...said, "Upload-Length": file.size, "Upload-Metadata": `filename ${name}` },
    });
    if (!response.ok)
      throw refusal(await response.text());
    return (await response.json()).Id;
  }

  // How many bytes are there; null when the upload is gone.
  async function ask(id) {
    const response = await fetch(`${form.dataset.evidence}/${id}`, { method: "HEAD", headers: tus });
    return response.ok ? Number(response.headers.get("Upload-Offset")) : null;
  }

  function patch(id, file, offset, line) {
    return new Promise(resolve => {
      const request = new XMLHttpRequest();
      request.open("PATCH", `${form.dataset.evidence}/${id}`);
      for (const [name, value] of Object.entries({ ...tus, ...said }))
        request.setRequestHeader(name, value);
      request.setRequestHeader("Upload-Offset", offset);
      request.setRequestHeader("Content-Type", "application/offset+octet-stream");
      request.upload.addEventListener("progress", event => line.bar.value = offset + event.loaded);
      request.addEventListener("load", () => resolve({ status: request.status, text: request.responseText }));
      request.addEventListener("error", () => resolve({ status: 0, text: "" }));
      request.send(file.slice(offset));
    });
  }

  function refusal(text) {
    const fault = new Error("refused");
    try {
      const problem = JSON.parse(text);
      fault.said = problem.errors?.[0]?.expected ?? problem.detail;
    } catch {
      // Nothing was said.
    }
    return fault;
  }

  function recall(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function remember(key, id) {
    try {
      localStorage.setItem(key, id);
    } catch {
      // The browser keeps nothing for us; then an upload begins anew.
    }
  }

  function forget(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  }
})();
