package org.gongkai.app.signin;

import java.time.Duration;
import java.util.Set;
import org.gongkai.app.directory.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people come in and how long they stay ({@code gongkai.signin.*}). The defaults keep to GB/T 22239-2019, 8.1.4.1.
 *
 * @param idle without a request for so long, a session is over
 * @param absolute however busy, a session is over after so long
 * @param sessions how many one person may have at a time; the oldest give way; 0 for as many as one likes
 * @param attempts after so many failures in a row an account is locked
 * @param lock for so long at first, twice as long after each further failure
 * @param addressAttempts after so many failures within an hour an address is locked; a whole office may share one
 * @param addressLock for so long at first, twice as long after each further failure
 * @param passwordAge older passwords must be changed; zero for never
 * @param secondFactor who must use one-time codes
 * @param link how long a one-time link can be used
 */
@ConfigurationProperties("gongkai.signin")
record SignInSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("5") int sessions,
        @DefaultValue("5") int attempts,
        @DefaultValue("10m") Duration lock,
        @DefaultValue("20") int addressAttempts,
        @DefaultValue("1m") Duration addressLock,
        @DefaultValue("90d") Duration passwordAge,

        @DefaultValue({"LEADER", "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
        Set<Role> secondFactor,

        @DefaultValue("24h") Duration link) {
    /** However often somebody fails: nobody is shut out for longer than this. */
    static final Duration LONGEST_LOCK = Duration.ofHours(24);

    static final Duration LONGEST_ADDRESS_LOCK = Duration.ofHours(1);

    /** How long the second step may take. */
    static final Duration PATIENCE = Duration.ofMinutes(10);
}
