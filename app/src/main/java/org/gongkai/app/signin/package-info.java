/**
 * 登录与会话: who is at the page. Accounts with their passwords, sessions in the database, and the gate of the office: every request
 * is bound to its viewer here, and a page below {@code /office} opens only to whom it is for.
 */
@ApplicationModule(
        displayName = "Sign-in",
        allowedDependencies = {"database", "directory", "jobs", "journal", "launch", "visibility", "web"})
@NullMarked
package org.gongkai.app.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
