import { demoFile, type Dice } from "@quyu/kernel";

/** Makes invented names of people, from the surnames and given names of demo/volunteers/names.json. */
export function demoNames(dice: Dice): () => string {
  const { surnames, given } = demoFile<{ surnames: string; given: string }>("volunteers/names.json");
  const [first, second] = [surnames.split(" "), given.split(" ")];
  return () => dice.pick(first) + dice.pick(second);
}
