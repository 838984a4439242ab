// Every page works without this file. With it: the GOV.UK components do what they do beyond HTML,
// and the key / takes you to the search box.
const search = document.querySelector("[data-key='/']");
if (search) {
  search.placeholder += "   ( / )";
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });
}

const script = document.querySelector("script[data-govuk]");

document.body.classList.add("js-enabled", "govuk-frontend-supported");
const { initAll } = await import(script.dataset.govuk);
initAll();
