/** Confirmed hours that each star asks for, the first star first. */
export const starHours = [100, 300, 600, 1000, 1500] as const;

/** What a star is called. */
export const starLabels = ["一星志愿者", "二星志愿者", "三星志愿者", "四星志愿者", "五星志愿者"] as const;

/** The highest star that confirmed minutes reach; 0 where they reach none. It is given on application only, one star after another. */
export const starFor = (confirmedMinutes: number): number => starHours.filter((hours) => confirmedMinutes >= hours * 60).length;
