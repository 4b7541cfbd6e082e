/** The law as code: pure functions to explained results. No framework, no I/O, no clock of its own. */
@NullMarked
package org.gongkai.law;

import org.jspecify.annotations.NullMarked;
