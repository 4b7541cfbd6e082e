/**
 * 依申请公开登记: requests for disclosure that each organ received, from whom and what for, and how each ended; carried over and
 * forward by its dates alone; what the annual report's table three and section six count.
 */
@ApplicationModule(
        displayName = "Requests",
        allowedDependencies = {
            "directory",
            "facts",
            "journal",
            "personal",
            "registers",
            "search",
            "secrecy",
            "visibility",
            "web"
        })
@NullMarked
package org.gongkai.app.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
