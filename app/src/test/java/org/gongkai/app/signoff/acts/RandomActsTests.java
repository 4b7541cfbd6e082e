package org.gongkai.app.signoff.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.signoff.Bureau;
import org.gongkai.app.signoff.Desks;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.moves.Moves;
import org.gongkai.app.signoff.moves.Telling;
import org.gongkai.app.signoff.rules.Passage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random acts by random people over random routes: whatever they try, after every single act everything that must always hold of a
 * sign-off holds. With {@code -Dgongkai.test.signoff.runs=N} for longer; a failure names its seed.
 */
@RunningProgram
class RandomActsTests {
    private static final int RUNS = Integer.getInteger("gongkai.test.signoff.runs", 8);
    private static final int ACTS = 60;
    private static final long FIRST_SEED = Long.getLong("gongkai.test.signoff.seed", 20261126);

    private final Bureau bureau;
    private final Desks desks;
    private final AlwaysTrue always;
    private final Lateness lateness;
    private final Moves moves;

    RandomActsTests(
            @Autowired Bureau bureau,
            @Autowired Desks desks,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction,
            @Autowired Passage passage,
            @Autowired Telling telling,
            @Autowired org.gongkai.app.directory.AtWork atWork,
            @Autowired Clock clock,
            @Autowired Moves moves) {
        this.bureau = bureau;
        this.desks = desks;
        this.always = new AlwaysTrue(jdbc, transaction);
        this.lateness =
                new Lateness(passage, telling, atWork, new Rows(Clock.offset(clock, java.time.Duration.ofDays(30))));
        this.moves = moves;
    }

    @Test
    void whateverPeopleTryTheRulesHold() throws Exception {
        int moved = 0;
        int finished = 0;
        for (int run = 0; run < RUNS; run++) {
            long seed = FIRST_SEED + run;
            var crowd = new RandomCrowd(seed, bureau.found(), desks, moves, lateness);
            always.forget();
            for (int i = 0; i < ACTS && !crowd.finished(); i++) {
                long before = always.revision(crowd.paper());
                int done = crowd.tryOne();
                moved += done;
                try {
                    always.check(crowd.paper(), before + done);
                } catch (AssertionError broken) {
                    throw new AssertionError("seed " + seed + "\n" + crowd.story(), broken);
                }
            }
            finished += crowd.finished() ? 1 : 0;
        }
        assertThat(moved).as("acts that did something").isGreaterThan(RUNS * 8);
        assertThat(finished).as("papers that came to an end").isPositive();
    }
}
