const Sequencer = require("@jest/test-sequencer").default;

/** What takes longest begins first, so that no worker waits for another at the end: the files that gather others, before any run has timed them. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const gathers = ({ path }) => Number(path.includes("/together/"));
    return super.sort(tests).sort((a, b) => gathers(b) - gathers(a));
  }
};
