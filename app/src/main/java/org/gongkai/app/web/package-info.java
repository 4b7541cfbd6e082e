/** What every page stands on: templates, security headers, error pages. Knows no capability. */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {})
@NullMarked
package org.gongkai.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
