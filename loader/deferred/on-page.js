// The controllers of the elements that are on the page, first come first.

/** @type {Set<CardController>} */
export const onPage = new Set();
