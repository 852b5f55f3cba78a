// Everything that the browser has stored for a page of this origin; an empty list if there is nothing.
const found = [];
const note = (what) => (found[found.length] = what);
if (document.cookie !== "") note(`cookies: ${document.cookie}`);
if (localStorage.length) note(`local storage: ${Object.keys(localStorage)}`);
if (sessionStorage.length) note(`session storage: ${Object.keys(sessionStorage)}`);
for (const { name } of await indexedDB.databases()) note(`IndexedDB: ${name}`);
for (const name of await caches.keys()) note(`cache: ${name}`);
for (const { scope } of await navigator.serviceWorker.getRegistrations()) note(`service worker: ${scope}`);
const folder = await navigator.storage?.getDirectory?.().catch(() => undefined);
if (folder?.keys) for await (const name of folder.keys()) note(`file: ${name}`);
if (window.name !== "") note(`window name: ${window.name}`);
return found;
