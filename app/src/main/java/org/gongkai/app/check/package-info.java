/**
 * 年报体检: any published annual report read and checked, a file, two years or a zip at a time. Nothing handed in is kept: files live
 * in bounded memory of this node while they are worked on, never on disk.
 */
@ApplicationModule(
        displayName = "Check",
        allowedDependencies = {"web"})
@NullMarked
package org.gongkai.app.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
