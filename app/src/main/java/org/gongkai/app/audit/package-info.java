/** 审计: the journal as the audit administrator reads it: a list, one entry with its proof, all that happened to one subject. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"directory", "journal", "visibility", "web"})
@NullMarked
package org.gongkai.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
