import { type Hub, inParallel, tally } from "../loop/hub";

const orders = process.env["QUYU_TEST_HEAVY"] ? 2_000 : 15;
const racers = 20;

/** Orders of one community, each taken by twenty volunteers of its team at once, through the gateway. */
export function orderRaces(hub: () => Hub, regionCode: string): void {
  test(`${orders} orders × ${racers} volunteers at once: each order has one winner`, async () => {
    const staff = await hub().token({ role: "staff", regions: [regionCode], subject: "races-clerk" });
    const client = await hub().token({ role: "resident", regions: [regionCode], subject: "races-client" });
    const act = async (name: string, input: object, token = staff) => {
      const { thing, code, message } = await hub().mutate(name, input, token);
      if (!thing) throw new Error(`${name}: ${code} ${message}`);
      return thing.id as string;
    };
    const teamId = await act("formTeam", { regionCode, name: "抢单志愿服务队" });
    const service = { regionCode, name: "抢单磨刀", audience: ["ELDERLY"], targetMinutes: 600 };
    const serviceTypeId = await act("defineServiceType", service);
    const volunteers = await Promise.all(
      Array.from({ length: racers }, (_, index) => hub().token({ role: "volunteer", team: teamId, subject: `racer-${index}` })),
    );

    const started = Date.now();
    const codes = await inParallel(Array.from({ length: orders }), 4, async () => {
      const id = await act("placeOrder", { serviceTypeId, regionCode, address: "1号门" }, client);
      await act("acceptOrder", { id });
      await act("dispatchOrder", { id, teamId });
      const replies = await Promise.all(volunteers.map((token) => hub().mutate("takeOrder", { id }, token)));
      const codes = tally(replies.map(({ code }) => code));
      expect(codes).toEqual({ done: 1, WRONG_STATE: racers - 1 });
      return codes;
    });

    const [stored] = await hub().sql(
      "volunteers",
      `select count(*)::int as taken, count(distinct taken_by_person_id)::int > 0 as "byPeople", sum(h.times)::int as times, max(h.times)::int as most,
         max(o.version) as version
       from service_order o cross join lateral (select count(*) as times from state_change c where c.subject_id = o.id and c.to_state = 'TAKEN') h
       where o.provider_team_id = $1 and o.status = 'TAKEN'`,
      [teamId],
    );
    process.stdout.write(
      `orders: ${orders} orders × ${racers} volunteers, ${codes.length * racers} takes in ${Date.now() - started} ms, ` +
        `most winners of an order: ${stored.most}\n`,
    );
    expect(stored).toEqual({ taken: orders, byPeople: true, times: orders, most: 1, version: 4 });
  }, 1_200_000);
}
