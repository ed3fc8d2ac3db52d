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

  // The part itself stays, so that a screen reader that listens to it hears what is new in it; focus stays on what it was on.
  const swap = (old, fresh) => {
    const at = document.activeElement, focused = at !== old && old.contains(at) ? at : null, opened = open(old), top = old.scrollTop;
    old.replaceChildren(...document.importNode(fresh, true).childNodes);
    for (const details of old.querySelectorAll("details")) if (opened.has(details.querySelector("summary").textContent)) details.open = true;
    old.scrollTop = top;
    const same = other => ["id", "name", "accessKey", "textContent"].every(mark => other[mark] === focused[mark]);
    if (focused) [...old.querySelectorAll(focused.tagName)].find(same)?.focus({ preventScroll: true });
  };

  // What nobody sees (the mark of a form, the version it was made of) is new in each page that is fetched.
  const hidden = part => [...part.querySelectorAll("input[type=hidden]")];
  const seen = part => {
    const copy = part.cloneNode(true);
    for (const field of hidden(copy)) field.removeAttribute("value");
    for (const details of copy.querySelectorAll("details")) details.removeAttribute("open");
    return copy.innerHTML;
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
        if (!fresh) continue;
        if (seen(fresh) === seen(old)) { const now = hidden(fresh); hidden(old).forEach((field, at) => field.value = now[at].value); continue; }
        if (busy(old)) { waiting = true; continue; }
        swap(old, fresh);
      }
    } catch {
      retry();
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
  let lost = false, stream = null, heard = 0;
  const lose = () => { lost = true; status.textContent = document.body.dataset.wordsLost; };
  // Not all at the same moment: a server that comes back has a thousand screens to answer.
  const retry = () => {
    lose();
    const own = stream;
    setTimeout(() => { if (own && own === stream) { own.close(); listen(); } }, 5000 + 5000 * Math.random());
  };
  const listen = () => {
    const own = stream = new EventSource(from);
    heard = Date.now();
    own.addEventListener("look", () => { heard = Date.now(); look(); });
    own.addEventListener("still", () => heard = Date.now());
    own.onerror = () => { lose(); if (own.readyState === EventSource.CLOSED) retry(); };
    own.onopen = async () => {
      if (!lost) return;
      lost = false;
      await look();
      if (!lost) status.textContent = document.body.dataset.wordsBack;
    };
  };
  // A network that is gone says nothing. The server says that it is still there each twenty seconds.
  setInterval(() => { if (stream && Date.now() - heard > 50000) { heard = Date.now(); retry(); } }, 5000);
  addEventListener("offline", lose);
  addEventListener("online", () => { if (stream) { stream.close(); listen(); } });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) stream?.close(), stream = null;
    else if (!stream) listen(), look();
  });
  if (!document.hidden) listen();
})();
