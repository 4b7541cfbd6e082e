package org.gongkai.app.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How often one address may call: a bucket of tokens that fills evenly over the minute. Off unless
 * {@code gongkai.api.checks-per-minute} is set.
 */
@Component
final class CallRate {
    private static final int ADDRESSES = 10_000;
    private static final double MINUTE = 60e9;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** What was left at a moment of the system's steady clock. */
    private record Bucket(double tokens, long at) {}

    @Autowired
    CallRate(Environment environment) {
        this(environment.getProperty("gongkai.api.checks-per-minute", Integer.class, 0));
    }

    CallRate(int perMinute) {
        this.perMinute = perMinute;
    }

    int perMinute() {
        return perMinute;
    }

    /** Takes a token for a call at that moment in nanoseconds: 0 when there was one, otherwise the seconds until there is. */
    synchronized long secondsToWait(String address, long now) {
        if (perMinute <= 0) {
            return 0;
        }
        Bucket before = buckets.getOrDefault(address, new Bucket(perMinute, now));
        double tokens = Math.min(perMinute, before.tokens + (now - before.at) * perMinute / MINUTE);
        boolean goes = tokens >= 1;
        buckets.put(address, new Bucket(goes ? tokens - 1 : tokens, now));
        return goes ? 0 : (long) Math.ceil((1 - tokens) * 60 / perMinute);
    }
}
