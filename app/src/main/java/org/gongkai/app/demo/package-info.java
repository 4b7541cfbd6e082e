/**
 * 演示: an invented district to try everything on, told by use cases in chapters when the program starts as a demonstration
 * ({@code gongkai.demo}) on an empty database. Its data stand in {@code resources/demo}.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "decisions",
            "directory",
            "evidence",
            "facts",
            "files",
            "launch",
            "memos",
            "normative",
            "remedies",
            "report",
            "requests",
            "secrecy",
            "signin",
            "signoff",
            "signoff :: acts",
            "signoff :: delegations",
            "signoff :: lists",
            "signoff :: routes",
            "signoff :: sheets",
            "visibility"
        })
@NullMarked
package org.gongkai.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
