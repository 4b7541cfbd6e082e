/** From the command to the first page: the port, the words on the terminal, the exit code. */
@ApplicationModule(
        displayName = "Launch",
        allowedDependencies = {"database"})
@NullMarked
package org.gongkai.app.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
