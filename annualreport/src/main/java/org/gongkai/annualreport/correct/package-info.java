/** Corrections of a report's cells by the office that answers a finding (订正): each with its reason, applied all or not at all. */
@NullMarked
package org.gongkai.annualreport.correct;

import org.jspecify.annotations.NullMarked;
