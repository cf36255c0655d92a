export function watchResult() {}
