// Comfort for /developers; without it the page works all the same.
(() => {
  const addCopyButtons = (root) => {
    if (!navigator.clipboard)
      return;
    for (const block of root.querySelectorAll("pre[data-copy]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = block.dataset.copy;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(block.textContent);
        button.textContent = block.dataset.copied;
        setTimeout(() => { button.textContent = block.dataset.copy; }, 2000);
      });
      block.before(button);
    }
  };
  addCopyButtons(document);

  // The server stays the one place that makes a query of the form; this only asks it earlier.
  const form = document.querySelector("form[data-live]");
  let asked = 0;
  const refresh = async () => {
    const mine = ++asked;
    const address = new URL(form.action);
    address.hash = "";
    address.search = new URLSearchParams(new FormData(form)).toString();
    const response = await fetch(address);
    const text = await response.text();
    if (!response.ok || mine !== asked)
      return;
    const answer = new DOMParser().parseFromString(text, "text/html").getElementById("answer");
    addCopyButtons(answer);
    document.getElementById("answer").replaceChildren(...answer.childNodes);
  };
  let timer = 0;
  form?.addEventListener("input", (event) => {
    clearTimeout(timer);
    // Another set has other fields, which only the button brings.
    if (event.target.name !== "set")
      timer = setTimeout(refresh, 400);
  });
})();
