// Lets the browser make or use a passkey for a form with data-passkey="create" or "get": asks the server what to ask
// (data-ask), puts the answer into the form's Credential and sends it. Without passkeys the form stays hidden.
"use strict";

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON)
    continue;
  form.hidden = false;
  form.addEventListener("submit", async event => {
    if (form.elements.Credential.value)
      return;
    event.preventDefault();
    try {
      form.elements.Credential.value = JSON.stringify(await answer(form));
    } catch (fault) {
      if (fault.name !== "NotAllowedError" && fault.name !== "AbortError")
        throw fault;
      return; // The person changed their mind.
    }
    form.submit();
  });
}

async function answer(form) {
  const token = form.elements.__RequestVerificationToken.value;
  const response = await fetch(form.dataset.ask, { method: "POST", headers: { "X-Form-Token": token } });
  if (!response.ok)
    throw new Error(`The server answered ${response.status}.`);
  const question = await response.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
}
