/** The command line {@code ./gongkai}: no server, no Spring. */
@NullMarked
package org.gongkai.annualreport.cli;

import org.jspecify.annotations.NullMarked;
