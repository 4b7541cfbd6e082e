/**
 * 日志: who did what to which subject, when, under which article. Written in the transaction of the act; nothing in it is ever
 * changed. No personal data and no content of documents stands in it.
 */
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"database", "jobs", "visibility", "web"})
@NullMarked
package org.gongkai.app.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
