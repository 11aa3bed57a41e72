// Passkeys on pages without a circuit. A form marked data-passkey="create" or "get" names in data-options where the options are; where this
// browser, or this address, has no passkeys, the form stays hidden and the sentence beside it says why.
const able = window.isSecureContext
  && typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === "function"
  && typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function"
  // Browsers give passkeys to names, never to bare numbers.
  && !/^[\d.]+$|^\[/.test(location.hostname);

const send = async (address, fields) => {
  const answer = await fetch(address, { method: "POST", body: fields, credentials: "same-origin" });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

const sign = async form => {
  const asked = await send(form.dataset.options, new FormData(form));
  if (asked.to) return asked.to;
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked.options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked.options) });
  const fields = new FormData(form);
  fields.set("da-ky", JSON.stringify(credential.toJSON()));
  return (await send(form.action, fields)).to;
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const why = document.getElementById(form.dataset.why);
  const failed = document.getElementById(form.dataset.failed);
  if (!able) {
    why.hidden = false;
    continue;
  }

  form.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    failed.hidden = true;
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      location.assign(await sign(form));
    } catch {
      // Refused or dismissed at the device, or the line is gone: nothing has changed.
      failed.hidden = false;
      button.disabled = false;
    }
  });
}
