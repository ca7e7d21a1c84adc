document.body.textContent = 'There.';
globalThis.complete = performance.now();
