/**
 * 签报: a memo asks a leader to decide: text and attachments, from draft to filed, with versions, numbered by the organ's own word.
 * The first subject of sign-off; what is only a memo's stands here, everything else in {@code signoff}.
 */
@ApplicationModule(
        displayName = "Memos",
        allowedDependencies = {
            "directory",
            "files",
            "journal",
            "search",
            "secrecy",
            "signoff",
            "signoff :: acts",
            "signoff :: lists",
            "signoff :: page",
            "signoff :: routes",
            "signoff :: sheets",
            "visibility",
            "web"
        })
@NullMarked
package org.gongkai.app.memos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
