/** 工作台: the frame of every office page with its menu, the list of what waits for a person, help, and the page of components. */
@ApplicationModule(
        displayName = "Office",
        allowedDependencies = {"directory", "notices", "signin", "signoff", "signoff :: lists", "web"})
@NullMarked
package org.gongkai.app.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
