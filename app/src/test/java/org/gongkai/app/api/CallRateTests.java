package org.gongkai.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How often one address may call. */
class CallRateTests {
    private final CallRate rate = new CallRate(6);
    private long now;

    private long call(String address) {
        return rate.secondsToWait(address, now);
    }

    @Test
    void aMinutesCallsMayComeAtOnceAndThenOneEveryTenSeconds() {
        for (int i = 0; i < 6; i++) {
            assertThat(call("a")).isZero();
        }
        assertThat(call("a")).isEqualTo(10);
        now += TimeUnit.SECONDS.toNanos(4);
        assertThat(call("a")).isEqualTo(6);
        now += TimeUnit.SECONDS.toNanos(6);
        assertThat(call("a")).isZero();
        assertThat(call("a")).isEqualTo(10);
        assertThat(call("b")).as("another address").isZero();
    }

    @Test
    void anHourOfSilenceSavesNoMoreThanAMinute() {
        assertThat(call("a")).isZero();
        now += TimeUnit.HOURS.toNanos(1);
        for (int i = 0; i < 6; i++) {
            assertThat(call("a")).isZero();
        }
        assertThat(call("a")).isPositive();
    }

    @Test
    void withoutALimitNobodyWaits() {
        var open = new CallRate(0);
        for (int i = 0; i < 1000; i++) {
            assertThat(open.secondsToWait("a", 0)).isZero();
        }
    }

    @Test
    void addressesWithoutEndAreForgottenFromTheLeastRecent() {
        for (int i = 0; i < 6; i++) {
            call("first");
        }
        for (int i = 0; i < 20_000; i++) {
            call("other " + i);
        }
        assertThat(call("first")).isZero();
    }
}
