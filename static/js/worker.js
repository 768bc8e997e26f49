// home/offline.py puts before this: name, of the cache; pages, by language; first, of them; kept, all addresses to keep.
addEventListener("install", (event) =>
  event.waitUntil(
    caches
      .open(name)
      .then((cache) => cache.addAll(kept))
      .then(() => skipWaiting()),
  ),
);

addEventListener("activate", (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((one) => one !== name).map((one) => caches.delete(one))))
      .then(() => clients.claim()),
  ),
);

// The network always comes first; the admin and what is not asked for as a page are left alone.
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || pathname.startsWith("/admin/")) return;
  const instead = request.mode === "navigate" ? pages[pathname.split("/")[1]] || first : kept.includes(pathname) && pathname;
  if (instead) event.respondWith(fetch(request).catch(() => caches.match(instead)));
});
