/** Minutes as hours, two decimals: what fields named `hours` show. */
export const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;
