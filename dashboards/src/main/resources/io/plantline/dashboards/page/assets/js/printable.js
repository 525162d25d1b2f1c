// What strangers wrote, with whatever cannot be seen or turns the text written out.

export const printable = (text) =>
  text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (hidden) => `\\u{${hidden.codePointAt(0).toString(16)}}`);
