/**
 * 复议诉讼登记: reconsiderations and suits about what an organ did, tied to the request they attack, with their results, and whether each
 * is a case of 政府信息公开, for what reason; what the annual report's table four counts.
 */
@ApplicationModule(
        displayName = "Remedies",
        allowedDependencies = {
            "directory",
            "facts",
            "journal",
            "personal",
            "registers",
            "requests",
            "search",
            "secrecy",
            "visibility",
            "web"
        })
@NullMarked
package org.gongkai.app.remedies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
