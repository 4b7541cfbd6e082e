/**
 * 工作簿: workbooks of strangers, handed in with a form and read row by row within bounds, and the head of those that are given out.
 * Knows no capability.
 */
@ApplicationModule(
        displayName = "Workbooks",
        allowedDependencies = {"web"})
@NullMarked
package org.gongkai.app.workbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
