package org.gongkai.app.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are handed to their listeners.
 *
 * @param listenersAtOnce how many listeners of one node work at the same time, 1 or more; each may hold a connection
 * @param stale how long after it was handed out an event that no listener has finished counts as lost
 * @param republishEvery how often lost ones are looked for
 */
@ConfigurationProperties("gongkai.events")
record EventSettings(
        @DefaultValue("6") int listenersAtOnce,
        @DefaultValue("1m") Duration stale,
        @DefaultValue("15s") Duration republishEvery) {}
