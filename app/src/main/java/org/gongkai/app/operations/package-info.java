/** 运行: what keeps running by itself, as the 系统管理员 sees it. No business stands on these pages. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"directory", "jobs", "journal", "web"})
@NullMarked
package org.gongkai.app.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
