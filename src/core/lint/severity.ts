/** How much a finding matters. An `error` fails a check; a `warning` does past a limit. */
export type Severity = 'error' | 'warning' | 'info';
