/** Offer `bytes` as a download: a link to them in memory, so that it needs no permission and no network. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the file by the time the click is over; some still read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
