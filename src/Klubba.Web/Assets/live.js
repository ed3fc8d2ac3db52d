// Follows the meeting: when something has been told, the parts of the page that are live are fetched anew.
// A part in which somebody is writing is left alone until it is not.
(() => {
  const from = document.body.dataset.liveFrom;
  if (!from || !window.EventSource) return;
  const status = document.querySelector(".live-status");
  let waiting = false, fetching = false, again = false;

  const chosen = select => Math.max(0, [...select.options].findIndex(o => o.defaultSelected)) !== select.selectedIndex;
  const changed = field => field.matches("select") ? chosen(field)
    : field.type === "radio" || field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  const busy = part => part.contains(document.activeElement) && document.activeElement.matches("select")
    || [...part.querySelectorAll("textarea, select, input:not([type=hidden])")].some(changed);

  const open = part => new Set([...part.querySelectorAll("details[open] > summary")].map(s => s.textContent));

  const swap = (old, fresh) => {
    const opened = open(old), focused = old.contains(document.activeElement) ? document.activeElement : null;
    const mark = focused && (focused.accessKey ? `[accesskey="${focused.accessKey}"]` : focused.id ? `#${CSS.escape(focused.id)}` : null);
    old.replaceWith(fresh);
    for (const details of fresh.querySelectorAll("details")) if (opened.has(details.querySelector("summary").textContent)) details.open = true;
    if (mark) fresh.querySelector(mark)?.focus({ preventScroll: true });
  };

  const look = async () => {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const answer = await fetch(location.href, { headers: { "Accept": "text/html" } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      waiting = false;
      for (const old of document.querySelectorAll("[data-live]")) {
        const fresh = page.querySelector(`[data-live="${old.dataset.live}"]`);
        if (!fresh || fresh.innerHTML === old.innerHTML) continue;
        if (busy(old)) { waiting = true; continue; }
        const top = old.scrollTop, fresher = document.importNode(fresh, true);
        swap(old, fresher);
        fresher.scrollTop = top;
      }
    } finally {
      fetching = false;
      follow();
      if (again) { again = false; look(); }
    }
  };

  // The record shows what is being written.
  let at = null;
  const follow = () => {
    const paper = document.querySelector(".record [data-at]"), pane = paper?.closest(".record");
    if (!paper || paper.dataset.at === at) return;
    at = paper.dataset.at;
    const section = document.getElementById(at);
    if (section && pane.scrollHeight > pane.clientHeight) pane.scrollTop += section.getBoundingClientRect().top - pane.getBoundingClientRect().top - 24;
  };
  follow();

  document.addEventListener("focusout", () => { if (waiting) setTimeout(() => waiting && look(), 0); });

  // A browser opens six connections to a server at most: a window that nobody sees leaves its own to the others.
  let lost = false, stream = null;
  const listen = () => {
    stream = new EventSource(from);
    stream.addEventListener("look", look);
    stream.onerror = () => { lost = true; status.textContent = document.body.dataset.wordsLost; };
    stream.onopen = () => { if (lost) { lost = false; status.textContent = document.body.dataset.wordsBack; look(); } };
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) stream?.close(), stream = null;
    else if (!stream) listen(), look();
  });
  if (!document.hidden) listen();
})();
