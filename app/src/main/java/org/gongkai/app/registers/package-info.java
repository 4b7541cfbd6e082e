/**
 * 登记簿: what the registers of an organ share: forms that keep what was entered, corrections with their history, names that only the
 * organ itself reads in plain, workbooks taken over row by row, and entries counted for the annual report.
 */
@ApplicationModule(
        displayName = "Registers",
        allowedDependencies = {"directory", "facts", "journal", "secrecy", "visibility", "web", "workbooks"})
@NullMarked
package org.gongkai.app.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
