/**
 * 核对接口: other systems hand in a report and get figures and findings as JSON; what goes wrong is told as a problem (RFC 9457).
 * The door only: reading, checking and all limits are those of {@code check}.
 */
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {"check", "web"})
@NullMarked
package org.gongkai.app.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
