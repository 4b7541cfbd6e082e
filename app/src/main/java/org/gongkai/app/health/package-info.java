/** Tells a load balancer or a script whether the program can serve. */
@ApplicationModule(
        displayName = "Health",
        allowedDependencies = {})
@NullMarked
package org.gongkai.app.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
