import type { EntityManager } from "typeorm";
import { dayOf, demoId, demoPerson, Dice, type Move } from "@quyu/kernel";
import { demoNames } from "../seed.names";
import { lifeOf, storyMoves } from "./issue-life.seed";
import { type Group, issuePlan, type Story, type Template, type Wish } from "./issue-plan.seed";
import { Issue } from "../issue/issue.entity";
import { enterIssues, type IssueEntry } from "../issue/issue.service";
import { dueAfter, type HazardClassValue, type IssueStatusValue } from "../issue/issue.states";

/** An issue of the demo with what its records are told from. */
export interface DemoIssue extends IssueEntry {
  template: Template | null;
  story: Story | null;
}

/** The issues of issues.json: closed ones over the last year, some in every state of today, and those told in full. */
export async function seedIssues(tx: EntityManager): Promise<DemoIssue[]> {
  const { templates, reasons, groups, stories } = issuePlan();
  const issues = [...stories.map(issueOfStory), ...groups.flatMap((group) => issuesOf(group, templates, reasons))];
  // Numbered as they came in, day by day.
  const numbers = new Map<string, number>();
  for (const { issue } of issues.toSorted((a, b) => a.issue.reportedAt.getTime() - b.issue.reportedAt.getTime())) {
    const day = dayOf(issue.reportedAt);
    const number = (numbers.get(day) ?? 0) + 1;
    numbers.set(day, number);
    issue.number = `WT${day.replaceAll("-", "")}-${String(number).padStart(4, "0")}`;
  }
  await enterIssues(tx, issues);
  return issues;
}

function issuesOf(
  group: Group,
  templates: readonly Template[],
  reasons: Partial<Record<IssueStatusValue, string[]>>,
): DemoIssue[] {
  const dice = new Dice(`issues of ${group.place}`);
  const nameOf = demoNames(dice);
  const inTurn = new Map<HazardClassValue, number>();
  const nextOf = (hazard: HazardClassValue): Template => {
    const fitting = templates.filter((template) => template.hazard === hazard && (template.anywhere || !group.isBusiness));
    const turn = inTurn.get(hazard) ?? 0;
    inTurn.set(hazard, turn + 1);
    return fitting[turn % fitting.length] as Template;
  };
  const issues: DemoIssue[] = [];
  for (const [index, wish] of [...group.open, ...pastOf(group, dice)].entries()) {
    const original = wish.of === undefined ? undefined : issues[wish.of];
    const moves = lifeOf(wish, group.region, reasons, dice, original?.issue.reportedAt);
    const issue = issueOf(moves, wish.hazard, {
      id: demoId(`issue:${group.place}/${String(index + 1).padStart(3, "0")}`),
      regionCode: group.region,
      ...peopleOf(wish, moves, group, nameOf, dice),
    });
    const template = original?.template ?? (wish.text ? null : nextOf(wish.hazard));
    Object.assign(issue, original ? repeated(original) : placed(wish.text ?? (template as Template), group, dice));
    issues.push({ issue, moves, template, story: null });
  }
  return issues;
}

/** Which of 龙河's closed ones are those of the demo's own people, by their place in the list. */
const ownPast: Partial<Record<number, Pick<Wish, "own">>> = {
  5: { own: "resident" },
  9: { own: "partner" },
  60: { own: "resident" },
  79: { own: "partner" },
};

/** The closed ones, classes mixed; a few were late, failed a verification, or were opened again. */
function pastOf({ place, closed }: Group, dice: Dice): Wish[] {
  const hazards = Object.entries(closed).flatMap(([hazard, count]) => Array<string>(count).fill(hazard));
  const mixed = hazards.map((hazard) => ({ hazard, at: dice.next() })).sort((a, b) => a.at - b.at);
  return mixed.map(({ hazard }, index): Wish => {
    return {
      status: "CLOSED",
      hazard: hazard as HazardClassValue,
      late: dice.next() < 0.08,
      failed: dice.next() < 0.07,
      reopened: index % 45 === 20,
      ...(place === "longhe" && ownPast[index]),
    };
  });
}

/** The row that a history tells of. */
function issueOf(moves: readonly Move<IssueStatusValue>[], hazard: HazardClassValue, given: Partial<Issue>): Issue {
  const reopenings = moves.filter(({ to }) => to === "REOPENED");
  const [first, last] = [moves[0], moves.at(-1)] as [Move<IssueStatusValue>, Move<IssueStatusValue>];
  const deadlineFrom = (reopenings.at(-1) ?? first).occurredAt;
  return Object.assign(new Issue(), {
    estateId: null,
    reporterPersonId: null,
    partnerId: null,
    duplicateOfId: null,
    rectifierPersonId: null,
    verifierPersonId: null,
    reporterName: null,
    reporterPhone: null,
    ...given,
    hazardClass: hazard,
    status: last.to,
    reportedAt: first.occurredAt,
    deadlineFrom,
    dueAt: dueAfter(deadlineFrom, hazard),
    closedAt: ["CLOSED", "DUPLICATE", "OUT_OF_SCOPE"].includes(last.to) ? last.occurredAt : null,
    reopened: reopenings.length,
    isIllustrative: true,
    version: moves.length,
    createdAt: first.occurredAt,
  });
}

/** Who reported it, who put it right and who looked at that. */
function peopleOf(
  { own }: Wish,
  moves: readonly Move<IssueStatusValue>[],
  { place }: { place: string },
  nameOf: () => string,
  dice: Dice,
) {
  const [name, phone] = [nameOf(), `100${dice.between(10_000_000, 99_999_999)}`];
  const isNamed = moves[0]?.byRole !== "staff";
  const isRectified = moves.some(({ to }) => to === "RECTIFIED");
  const isVerified = moves.some(({ to }) => to === "VERIFIED");
  return {
    reporterPersonId: own === "resident" ? demoPerson("resident") : null,
    partnerId: own === "partner" ? demoId("partner:tianfu") : null,
    reporterName: isNamed ? name : null,
    reporterPhone: isNamed ? phone : null,
    rectifierPersonId: isRectified ? demoId(`rectifier:${place}`) : null,
    verifierPersonId: isVerified ? (place === "longhe" ? demoPerson("staff") : demoId(`person:${place}/secretary`)) : null,
  };
}

/** What a template says of a place: of one of its estates, and whose business that is. */
function placed({ title, detail }: { title: string; detail: string }, group: Group, dice: Dice): Partial<Issue> {
  const { place, estates, branches = 0, organization = `organization:${place}/community-committee` } = group;
  const estate = estates === undefined ? null : dice.between(1, estates);
  const where = (pattern: string) =>
    pattern.replace("{n}", String(dice.between(1, 6))).replace("{m}", String(dice.between(1, 3)));
  return {
    estateId: estate === null ? null : demoId(`estate:${place}/${estate}`),
    responsibleOrganizationId: demoId(
      estate !== null && estate <= branches ? `organization:${place}/estate-branch-${estate}` : organization,
    ),
    title: title
      .replace("{spot}", dice.pick(group.spots))
      .replace("{building}", where(group.building))
      .replace("{unit}", where(group.unit)),
    detail,
  };
}

/** Somebody else reports the same. */
const repeated = ({ issue: { id, estateId, responsibleOrganizationId, title } }: DemoIssue): Partial<Issue> => ({
  duplicateOfId: id,
  estateId,
  responsibleOrganizationId,
  title,
  detail: "同一个地方，我也遇到了，希望尽快处理。",
});

function issueOfStory(story: Story): DemoIssue {
  const moves = storyMoves(story.region, story.days);
  const dice = new Dice(story.key);
  const issue = issueOf(moves, story.hazard, {
    id: demoId(story.key),
    regionCode: story.region,
    responsibleOrganizationId: demoId(story.responsible),
    title: story.title,
    detail: story.detail,
    ...peopleOf({ status: "CLOSED", hazard: story.hazard }, moves, story, demoNames(dice), dice),
  });
  return { issue, moves, template: null, story };
}
