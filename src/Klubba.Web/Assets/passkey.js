// A form that makes or tries a passkey: shown where the browser can, and sent when the person's device has answered.
(() => {
  const can = window.PublicKeyCredential?.parseCreationOptionsFromJSON;
  if (!can) return;
  for (const note of document.querySelectorAll("[data-passkey-else]")) note.hidden = true;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      const options = JSON.parse(form.dataset.options), status = form.querySelector("[role=status]");
      status.textContent = "";
      try {
        const credential = form.dataset.passkey === "create"
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        form.elements.credential.value = JSON.stringify(credential.toJSON());
        form.submit();
      } catch {
        status.textContent = form.dataset.failed; // the person said no, or took too long; the form is still there
      }
    });
  }
})();
