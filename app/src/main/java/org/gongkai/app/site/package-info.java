/** 公开网站: the first page that a citizen opens. */
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {})
@NullMarked
package org.gongkai.app.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
