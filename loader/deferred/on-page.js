// The controllers of the elements that are on the page, in the order in which they came.

/** @type {CardController[]} */
export const onPage = [];
