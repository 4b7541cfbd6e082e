/** 期限计算: the reply deadline of one application, drawn day by day. */
@ApplicationModule(
        displayName = "Deadline",
        allowedDependencies = {"web"})
@NullMarked
package org.gongkai.app.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
