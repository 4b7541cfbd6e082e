/**
 * A whole city: the reports of hundreds or thousands of units, read one by one and kept as summaries, held against the
 * government's own report, against each other and against the years before.
 */
@NullMarked
package org.gongkai.annualreport.city;

import org.jspecify.annotations.NullMarked;
