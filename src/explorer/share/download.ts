/** Gives a file to the reader of the page, as a download. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address until the download has begun, and does not say when that is.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
