package org.gongkai.app.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in ({@code gongkai.signin.*}).
 *
 * @param idle without a request for so long, a session is over
 * @param absolute however busy, a session is over after so long
 */
@ConfigurationProperties("gongkai.signin")
record SignInSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration absolute) {}
