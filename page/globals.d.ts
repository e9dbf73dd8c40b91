/** Observable Plot and D3, which the page brings along as scripts of their own. */
declare const Plot: typeof import('@observablehq/plot');
