/**
 * 保密审查: nothing leaves unreviewed, and what is marked a state secret never enters. A hard stop at every entrance, a look for
 * what a reviewer must decide about, and the gate that every release goes through (条例 article 17).
 */
@ApplicationModule(
        displayName = "Secrecy review",
        allowedDependencies = {"directory", "files", "journal", "notices", "visibility", "web"})
@NullMarked
package org.gongkai.app.secrecy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
