package org.gongkai.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Lets a chapter tell of an earlier moment: what is done within it happens then, for the one thread that tells. Nobody else's clock
 * is touched, and outside this package nothing can set it.
 */
@Configuration(proxyBeanMethods = false)
class DemoTime {
    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    /** Does the work as if it were {@code moment}. */
    static <T> T at(Instant moment, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(TOLD, moment).call(work);
    }

    @Bean
    @Primary
    Clock clockThatTells() {
        return new Telling(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    private static final class Telling extends Clock {
        private final Clock real;

        Telling(Clock real) {
            this.real = real;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Telling(real.withZone(zone));
        }

        @Override
        public Instant instant() {
            return TOLD.isBound() ? TOLD.get() : real.instant();
        }
    }
}
