/** Work that the program does by itself, by one node at a time, each piece as a named viewer. */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"visibility"})
@NullMarked
package org.gongkai.app.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
