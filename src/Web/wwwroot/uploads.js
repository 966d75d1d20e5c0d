// Follows the work on an upload; without it the page is loaded anew every few seconds.
(() => {
  const section = document.querySelector("section[data-upload]");
  if (!section)
    return;
  const bar = section.querySelector("progress");
  const count = section.querySelector(".count");
  const follow = async () => {
    try {
      const response = await fetch(`/api/uploads/${section.dataset.upload}`);
      if (!response.ok)
        return location.reload();
      const upload = await response.json();
      if (upload.State !== section.dataset.state)
        return location.reload();
      const done = upload.RowsDone ?? 0;
      bar.value = done;
      count.textContent = section.dataset.text
        .replace("{0}", done.toLocaleString("en")).replace("{1}", upload.Rows.toLocaleString("en"));
    } catch {
      // The server or the network is away for a moment; the next look may succeed.
    }
    setTimeout(follow, 1000);
  };
  setTimeout(follow, 500);
})();
